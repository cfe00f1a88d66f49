/** A one-page PDF that says it is a specimen: the demo needs proof to look at, and nobody's real licence. */
export function specimenScan(code: string): Buffer {
  const drawn = [
    'BT /F1 26 Tf 60 760 Td (SPECIMEN) Tj ET',
    `BT /F1 14 Tf 60 730 Td (Demo data of Jiqiao. Credit code ${code}) Tj ET`,
    'BT /F1 12 Tf 60 708 Td (This is no licence of anybody.) Tj ET',
  ].join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}${end}`, 'latin1');
}
