/** Words before a number that say what it is. Digits alone look alike: an order number can pass a card's checksum. */

/** Characters looked at before the number. */
const reach = 32;

const names =
  'order|orders|tracking|parcel|shipment|invoice|booking|reservation|ref|reference|isbn|ean|gtin|imei|sku|serial|article|item|part|ticket|case|job|id|version|po';
const ownNumber = new RegExp(`(?:\\b(?:${names})\\b(?:\\s+(?:no|nr|num|number|code|id))?\\.?\\s*[:#=]?\\s*(?:is\\s+)?|#\\s?)$`, 'i');

/** "Order no. 4539…", "#4539…": the organisation's own number, not somebody's card or phone. */
export function isOwnNumber(text: string, start: number): boolean {
  return ownNumber.test(text.slice(Math.max(0, start - reach), start));
}
