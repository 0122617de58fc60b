/** Words before a number that say what it is. Digits alone look alike: an order number can pass a card's checksum. */

/** Characters looked at before the number. */
const reach = 40;

const names = [
  'orders?|purchase orders?|tracking|parcel|shipment|consignment|invoice|booking|reservation|confirmation|transaction',
  'tin|ein|tax id|npi|mrn|ssn|nip|regon|krs|routing|licen[cs]e|passport|policy|ref|reference|isbn|issn|ean|gtin|upc|asin|imei|doi|sku|skus|serial|model|style|article|item|items|part|parts|product|catalog(?:ue)?',
  'ticket|case|job|id|version|po|batch|lot|campaign|coupon|voucher|promo|barcode|listing|bug|issue|build|patent|design|colou?rway|fabric|swatch',
  // German, French, Spanish, Italian, Dutch, Portuguese, Polish.
  'bestell(?:ung|nr|nummer)|auftrag|auftragsnummer|rechnung|rechnungsnummer|sendung|sendungsnummer|artikel(?:nr|nummer)?|kundennummer|gutschein|art',
  'commande|facture|colis|produit|producto|prodotto|produkt|produto|suivi|réf|référence|pedido|factura|envío|referencia|artículo|ordine|fattura|spedizione|articolo|codice',
  'bestelling|bestelnummer|factuur|encomenda|fatura|referência|protocolo|zamówieni[ea]|faktura|przesyłka|artykuł',
].join('|');
const numberWords = 'no|nr|n|num|number|numbers|code|codes|id|nummer|numéro|número|numero|numer|n°|nº';
const named = `(?:^|[^a-z0-9])(?:${names})(?![a-z0-9])(?:[\\s-]+(?:${numberWords}))?\\.?\\s*[:#=|]?\\s*(?:is\\s+|ist\\s+)?(?:[a-z]{1,4}-)?$`;
const byName = new RegExp(named);
const byNameOrSign = new RegExp(`${named}|#\\s?$`);

/** What stands there as words are compared: lower case, and every space a plain one. */
export function wordsIn(text: string, start: number, end: number): string {
  return text
    .slice(Math.max(0, start), end)
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .toLowerCase();
}

/**
 * "Order no. 4539…", "#4539…": the organisation's own number, not somebody's card or phone.
 * @param called the text says what it is, so that "card # 4539…" is a card all the same.
 */
export function isOwnNumber(text: string, start: number, called = false): boolean {
  return (called ? byName : byNameOrSign).test(wordsIn(text, start - reach, start));
}
