/**
 * The text with full-width ASCII and the ideographic space made half-width, unit for unit, so that offsets stay.
 */
export function narrow(text: string): string {
  if (!/[\uff01-\uff5e\u3000]/.test(text)) return text;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit === 0x3000 ? 0x20 : unit;
  }
  return Buffer.from(units.buffer).toString('utf16le');
}
