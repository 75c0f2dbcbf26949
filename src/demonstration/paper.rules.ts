/** A document of one page that says what it is: a complete, small PDF (ISO 32000), in which only `title` differs. */
export function paper(title: string): Buffer {
  const text = ['DOCUMENTO DIMOSTRATIVO - DATI SINTETICI', 'SYNTHETIC DATA - DEMONSTRATION ONLY', title].map(
    (line, index) => `BT /F1 ${index < 2 ? 18 : 12} Tf 60 ${760 - 40 * index} Td (${plain(line)}) Tj ET`,
  );
  const content = text.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** What Latin-1 does not have is left out, and what PDF reads as more than text is escaped. */
function plain(line: string): string {
  return line.replace(/[–—]/g, '-').replace(/[^\x20-\x7e\xa0-\xff]/g, '').replace(/[\\()]/g, '\\$&');
}
