import type { Messages } from '#kernel/locale.ts';

type Words = { readonly text: (contract: string, site: string, key: string) => string };

/** README.txt of a bundle: what lies where and how to check it. */
export const readmeWords: Messages<Words> = {
  kk: {
    text: (contract, site, key) => `ҚАЗАҚША

Бұл мұрағатта ${contract} шартын дәлелдейтін барлық дерек бар.

terms/    оферта мен басқа құжаттардың мәтіні, баға парағы, жарияланым журналы
deal/     өтінім, тіркеу карточкасы, келісімдер, төлемдер, банк хабарламалары, шарттың файлдары;
          ұйымның шарты болса, төлем шоттары, банк көшірмесінің жолдары, орындардың актілері
service/  курсқа қолжетімділік, сабақтар мен тесттер, хаттар, сертификат
cases/    талап бұзу мен ақша қайтару істері, олардың қағаздары (болса)

manifest.json әр файлдың SHA-256 таңбасын атайды, manifest.sig — оның Ed25519 қолтаңбасы.
Тексеру (интернетсіз):  npm run verify-bundle ФАЙЛ -- --keys КІЛТ
Кілтті мұрағаттан емес, мына жерден алыңыз: ${site}/.well-known/signing-keys.json
Кілттің таңбасы: ${key}

Мұрағатта дербес деректер бар: оны тек дауды шешетін адамға беріңіз.
`,
  },
  ru: {
    text: (contract, site, key) => `ПО-РУССКИ

В этом архиве собрано всё, что доказывает договор ${contract}.

terms/    тексты оферты и других документов, прейскурант, журнал публикаций
deal/     заявка, регистрационная карточка, согласия, платежи, уведомления банка, файлы договора;
          у организации также счета на оплату, строки банковской выписки, акты по местам
service/  доступ к курсу, уроки и тесты, письма, сертификат
cases/    дела о нарушениях и о возврате денег с их бумагами (если были)

manifest.json называет сумму SHA-256 каждого файла, manifest.sig содержит его подпись Ed25519.
Проверка (без интернета):  npm run verify-bundle ФАЙЛ -- --keys КЛЮЧ
Возьмите ключ не из архива, а отсюда: ${site}/.well-known/signing-keys.json
Отпечаток ключа: ${key}

В архиве есть персональные данные: передавайте его только тому, кто решает спор.
`,
  },
  en: {
    text: (contract, site, key) => `IN ENGLISH

This archive holds everything that proves contract ${contract}.

terms/    texts of the offer and the other documents, the price list, the publication log
deal/     application, registration card, consents, payments, the bank's notices, files of the contract;
          for an organisation also invoices, lines of the bank's statement, acts of seats
service/  access to the course, lessons and tests, letters, certificate
cases/    cases of breaches and of refunds with their papers (where there were any)

manifest.json names the SHA-256 of each file, manifest.sig holds its Ed25519 signature.
To check (offline):  npm run verify-bundle FILE -- --keys KEY
Take the key not from the archive but from ${site}/.well-known/signing-keys.json
Fingerprint of the key: ${key}

With openssl alone, in the unpacked folder:
  (echo 'smart-ustaz evidence bundle'; cat manifest.json) > signed
  (printf '302a300506032b6570032100' | xxd -r -p; jq -r --slurpfile m manifest.json '.keys[] | select(.kid == $m[0].key) | .x' keys.json | tr '_-' '/+' | sed 's/$/=/' | base64 -d) > key.der
  openssl pkeyutl -verify -pubin -inkey key.der -keyform DER -rawin -in signed -sigfile manifest.sig
  jq -r '.files[] | .sha256 + "  " + .name' manifest.json | sha256sum -c

The archive holds personal data: give it only to whoever decides the dispute.
`,
  },
};
