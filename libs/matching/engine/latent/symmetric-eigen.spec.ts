import { gramOf } from './sparse-rows';
import { randomNormals } from './random-normals';
import { symmetricEigen } from './symmetric-eigen';

describe('the eigenvectors of a symmetric matrix', () => {
  const size = 12;
  const matrix = gramOf({ rows: 30, width: size, values: randomNormals(3, 30 * size) });
  const { values, vectors } = symmetricEigen(matrix, size);
  const column = (at: number) => Array.from({ length: size }, (_, row) => vectors[row * size + at] ?? 0);
  const dot = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

  it('are stretched by their values, the largest first', () => {
    expect([...values]).toEqual([...values].sort((one, other) => other - one));
    for (let at = 0; at < size; at += 1) {
      const vector = column(at);
      const image = Array.from({ length: size }, (_, row) =>
        dot([...matrix.slice(row * size, (row + 1) * size)], vector),
      );
      image.forEach((value, row) => expect(value).toBeCloseTo((values[at] ?? 0) * (vector[row] ?? 0), 8));
    }
  });

  it('stand at right angles and have length one', () => {
    for (let one = 0; one < size; one += 1) {
      for (let other = 0; other < size; other += 1) {
        expect(dot(column(one), column(other))).toBeCloseTo(one === other ? 1 : 0, 10);
      }
    }
  });
});
