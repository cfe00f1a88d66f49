import { randomNormals } from './random-normals';
import { type Block, gramOf, type SparseRows, times, transposedTimes, turned } from './sparse-rows';
import { symmetricEigen } from './symmetric-eigen';

// A few directions more than wanted and three passes over the matrix: the usual care of the randomised method
// (Halko, Martinsson, Tropp 2011) for spectra that fall as slowly as those of texts.
const SPARE_DIRECTIONS = 16;
const PASSES = 3;
const NOUGHT = 1e-9;

/** The strongest right singular vectors of a sparse matrix: columns × `width`, with orthonormal columns. */
export function rightSingularBlock(matrix: SparseRows, width: number, seed: number): Block {
  const most = Math.min(matrix.rows, matrix.columns);
  const kept = Math.min(width, most);
  const tried = Math.min(kept + SPARE_DIRECTIONS, most);
  let block: Block = { rows: matrix.columns, width: tried, values: randomNormals(seed, matrix.columns * tried) };
  for (let pass = 0; pass < PASSES; pass += 1) {
    // Twice: single precision loses a little of what is orthogonal in the first turn.
    block = orthonormal(orthonormal(transposedTimes(matrix, times(matrix, block))));
  }
  const { vectors } = symmetricEigen(gramOf(times(matrix, block)), block.width);
  return turned(block, firstColumns(vectors, block.width, Math.min(kept, block.width)), Math.min(kept, block.width));
}

/** The same space spanned by orthonormal columns; directions that are not there are left out. */
function orthonormal(block: Block): Block {
  const { values, vectors } = symmetricEigen(gramOf(block), block.width);
  const width = values.filter((value) => value > NOUGHT * (values[0] ?? 0)).length;
  const turn = firstColumns(vectors, block.width, width);
  for (let row = 0; row < block.width; row += 1) {
    for (let column = 0; column < width; column += 1) {
      turn[row * width + column] = (turn[row * width + column] ?? 0) / Math.sqrt(values[column] ?? 1);
    }
  }
  return turned(block, turn, width);
}

function firstColumns(square: Float64Array, size: number, width: number): Float64Array {
  const kept = new Float64Array(size * width);
  for (let row = 0; row < size; row += 1) kept.set(square.subarray(row * size, row * size + width), row * width);
  return kept;
}
