/** A block of vectors, row by row. */
export interface Block {
  readonly rows: number;
  readonly width: number;
  readonly values: Float32Array;
}

/** Documents × words with most entries nought: only the others are kept, row by row. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  /** Where each row begins; one more entry than rows. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly weights: Float32Array;
}

export function blockOf(rows: number, width: number): Block {
  return { rows, width, values: new Float32Array(rows * width) };
}

/** matrix × block */
export function times(matrix: SparseRows, block: Block): Block {
  const product = blockOf(matrix.rows, block.width);
  const add = addingRows(block, product);
  visit(matrix, (row, column, weight) => add(column, row, weight));
  return product;
}

/** matrixᵀ × block */
export function transposedTimes(matrix: SparseRows, block: Block): Block {
  const product = blockOf(matrix.columns, block.width);
  const add = addingRows(block, product);
  visit(matrix, (row, column, weight) => add(row, column, weight));
  return product;
}

/** blockᵀ × block */
export function gramOf({ rows, width, values }: Block): Float64Array {
  const gram = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * width;
    for (let i = 0; i < width; i += 1) {
      const left = values[from + i] ?? 0;
      if (left === 0) continue;
      for (let j = i; j < width; j += 1)
        gram[i * width + j] = (gram[i * width + j] ?? 0) + left * (values[from + j] ?? 0);
    }
  }
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j < i; j += 1) gram[i * width + j] = gram[j * width + i] ?? 0;
  }
  return gram;
}

/** block × turn, where `turn` has `width` columns. */
export function turned(block: Block, turn: Float64Array, width: number): Block {
  const product = blockOf(block.rows, width);
  const sums = new Float64Array(width);
  for (let row = 0; row < block.rows; row += 1) {
    sums.fill(0);
    for (let i = 0; i < block.width; i += 1) {
      const value = block.values[row * block.width + i] ?? 0;
      for (let j = 0; j < width; j += 1) sums[j] = (sums[j] ?? 0) + value * (turn[i * width + j] ?? 0);
    }
    product.values.set(sums, row * width);
  }
  return product;
}

function visit(matrix: SparseRows, each: (row: number, column: number, weight: number) => void): void {
  for (let row = 0; row < matrix.rows; row += 1) {
    const end = matrix.starts[row + 1] ?? 0;
    for (let at = matrix.starts[row] ?? 0; at < end; at += 1) {
      each(row, matrix.places[at] ?? 0, matrix.weights[at] ?? 0);
    }
  }
}

/** Adds a weighed row of one block to a row of another. */
function addingRows(from: Block, to: Block): (row: number, toRow: number, weight: number) => void {
  const [values, sums, width] = [from.values, to.values, to.width];
  return (row, toRow, weight) => {
    const source = row * width;
    const target = toRow * width;
    for (let at = 0; at < width; at += 1) {
      sums[target + at] = (sums[target + at] ?? 0) + weight * (values[source + at] ?? 0);
    }
  };
}
