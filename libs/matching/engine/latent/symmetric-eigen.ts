const MOST_SWEEPS = 30;
const SMALL = 1e-22;

export interface Eigen {
  /** Descending. */
  readonly values: Float64Array;
  /** Row by row: entry (i, j) belongs to row i of the matrix and to the j-th value. */
  readonly vectors: Float64Array;
}

/** All eigenvalues and -vectors of a small symmetric matrix, by cyclic Jacobi rotations: slow, exact, the same every time. */
export function symmetricEigen(given: Float64Array, size: number): Eigen {
  const matrix = Float64Array.from(given);
  // Rows of `turned` are the eigenvectors: a rotation then touches two stretches of memory, not two columns.
  const turned = identity(size);
  const scale = diagonalOf(matrix, size).reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(matrix, size) > SMALL * scale; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(matrix, turned, size, [p, q]);
    }
  }
  return inOrder(diagonalOf(matrix, size), turned, size);
}

function rotate(matrix: Float64Array, turned: Float64Array, size: number, [p, q]: readonly [number, number]): void {
  const between = matrix[p * size + q] ?? 0;
  if (between === 0) return;
  const [first, second] = [matrix[p * size + p] ?? 0, matrix[q * size + q] ?? 0];
  const theta = (second - first) / (2 * between);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const turn = { cosine, sine: tangent * cosine };
  turnRows(matrix, size, [p, q], turn);
  // The matrix stays symmetric: what happened to two rows happens to the same two columns.
  for (let at = 0; at < size; at += 1) {
    if (at === p || at === q) continue;
    matrix[at * size + p] = matrix[p * size + at] ?? 0;
    matrix[at * size + q] = matrix[q * size + at] ?? 0;
  }
  matrix[p * size + p] = first - tangent * between;
  matrix[q * size + q] = second + tangent * between;
  matrix[p * size + q] = 0;
  matrix[q * size + p] = 0;
  turnRows(turned, size, [p, q], turn);
}

function turnRows(
  rows: Float64Array,
  size: number,
  [p, q]: readonly [number, number],
  { cosine, sine }: { cosine: number; sine: number },
): void {
  for (let at = 0; at < size; at += 1) {
    const [one, other] = [rows[p * size + at] ?? 0, rows[q * size + at] ?? 0];
    rows[p * size + at] = cosine * one - sine * other;
    rows[q * size + at] = sine * one + cosine * other;
  }
}

function inOrder(values: Float64Array, turned: Float64Array, size: number): Eigen {
  const order = [...values.keys()].sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let at = 0; at < size; at += 1) vectors[at * size + to] = turned[from * size + at] ?? 0;
  });
  return { values: Float64Array.from(order, (from) => values[from] ?? 0), vectors };
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) matrix[at * size + at] = 1;
  return matrix;
}

function diagonalOf(matrix: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => matrix[at * size + at] ?? 0);
}

function offDiagonal(matrix: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p += 1) {
    for (let q = p + 1; q < size; q += 1) sum += (matrix[p * size + q] ?? 0) ** 2;
  }
  return 2 * sum;
}
