import { describe, expect, it } from 'vitest';
import { hintOf } from '../../../../lib/checks/detectors/hints.ts';
import { password } from '../../../../lib/checks/detectors/secrets/passwords.ts';

const detect = (text: string) => (hintOf('password')(text) ? password.find(text).map(({ start, end }) => text.slice(start, end)) : []);

describe('a password beside its user', () => {
  it.each([
    ['Username: fernhill, Password: wanderlust', 'wanderlust'],
    ['Login: team@fernhill.example\nPasswort: sonnenschein', 'sonnenschein'],
    ['user = maja\npassword = lake_view', 'lake_view'],
    ['username root\npassword crickets', 'crickets'],
    ['login maja pw biggreenhat', 'biggreenhat'],
    ['machine ftp.fernhill.example login shop password lakeview', 'lakeview'],
    ['Server=db1;Port=5432;User Id=shop;Password=lakeview;Database=orders;', 'lakeview'],
    ['new NetworkCredential("shop@fernhill.example", "lakeview")', 'lakeview'],
    ['run.exe -u shop -p lakeview', 'lakeview'],
    ["conn.login('shop@fernhill.example', 'lakeview', done)", 'lakeview'],
  ])('is found though it is a word: %s', (text, value) => {
    expect(detect(text)).toEqual([value]);
  });

  it.each([
    'Username: required. Password: required.',
    'Your username and password combination is invalid',
    'Username: your e-mail address\nPassword: the one you chose when you signed up',
    'Login page, password reset',
    'Username field password field',
    'user = $USER\npassword = $PASS',
    'user: {{ user }}\npassword: {{ password }}',
    'email: emailInput.value,\npassword: passwordInput.value,',
    'Log in with your e-mail: password forgotten?',
    'run.exe -u "$user" -p "$password"',
  ])('is none: %s', (text) => {
    expect(detect(text)).toEqual([]);
  });
});

describe('a password alone', () => {
  it.each([
    ['password = "thisismylake"', 'thisismylake'],
    ['APP_AUTH_PASSWORD=whitelake', 'whitelake'],
    ["password: '`lake42Qx'", '`lake42Qx'],
    ['<add key="ShopPassword" value="Lakeview$"/>', 'Lakeview$'],
    ['maja@post.example / Walk!Away', 'Walk!Away'],
    ['<Pass encoding="base64">NjllNWU5ZWMwZDU0MmU5</Pass>', 'NjllNWU5ZWMwZDU0MmU5'],
    ["CREATE USER 'shop'@'%' IDENTIFIED BY 'jWxJCYvUSEPCs';", 'jWxJCYvUSEPCs'],
    ["CREATE USER shop IDENTIFIED WITH mysql_native_password BY 'TarnLake77';", 'TarnLake77'],
    ['ALTER USER shop IDENTIFIED BY Tarn77Lake;', 'Tarn77Lake'],
    ['val password: String = "exord13Paw64"', 'exord13Paw64'],
    ['dbPass: "KFNacNfcSA@s"', 'KFNacNfcSA@s'],
    ['X3_PSWD=d37Yt1Jnv0', 'd37Yt1Jnv0'],
    ["Password reset for carlos to 'Tarn#2026!'", 'Tarn#2026!'],
    ['Note: temp pass is set to Lake_Tarn_2026! for shop', 'Lake_Tarn_2026!'],
    ['url=$' + '{DB_PASSWORD:-Y6BV6IgbI51aEBH0}@db', 'Y6BV6IgbI51aEBH0'],
    ['gpg --decrypt --passphrase N1DdkUD3E73 --output plain.txt', 'N1DdkUD3E73'],
    ['kind: Secret\ndata:\n  extra: VGFybiE0MmxhaGU=\n', 'VGFybiE0MmxhaGU='],
  ])('is found: %s', (text, value) => {
    expect(detect(text)).toEqual([value]);
  });

  it.each([
    '"password": "Passwort", "newPassword": "Neues"',
    'The password is "incorrect"',
    'passwordLabel:"Password:",rememberMe:"Remember me:"',
    'this.addPassword = "#add-password";',
    'put "/forgot-password" => "shop/passwords#update"',
    'Each user is identified by Username2020 in the list',
    'mock_password = "jWxJCYvUSEPCs7"',
    'mysql --password=$$MYSQL_PASSWORD1',
    'PASSWORD="\\$MYSQL_PASSWORD1"',
    'password={cipher}QrQFaFw0iVFaPLUxWuXRWXqosqPhR5',
    'MYSQL_PASSWORD=$DB_PASS MYSQL_PORT=5436',
    'format(DB_USER, DB_PASSWORD, DB_ENDPOINT_1)',
    'kind: ConfigMap\ndata:\n  words: VGFybiE0MmxhaGU=\n',
    'a password with lakeview42 and more',
    'A callback passed to `addSchema`, and then pass `compileAsync`.',
    '<password>{COQLCE6DU6GtcS5P=}</password>',
    'all [other arguments passed](https://fernhill.example/docs/api/reference#Parameters)',
    'Prices in the [Compass Magazine](https://fernhill.example/magazine/2026-11-23/compass)',
  ])('is none: %s', (text) => {
    expect(detect(text)).toEqual([]);
  });
});

describe('a password in an address', () => {
  it.each([
    ['https://user:pass@fernhill.example', 'pass'],
    ['git clone https://9166e8318506a30d43d7:x-oauth-basic@github.com/fern/hill', '9166e8318506a30d43d7'],
    ['postgresql://shop:secret@db/orders', 'secret'],
    ['mongodb://shop:D1ffi%40cult@db/orders', 'D1ffi%40cult'],
    ['https://shop:lake@view@fernhill.example', 'lake@view'],
    ['https://shop@fernhill.example:lake!@42@git.fernhill.example', 'lake!@42'],
  ])('is found: %s', (text, value) => {
    expect(detect(text)).toEqual([value]);
  });

  it.each([
    // Literally the word, or something put in later.
    'https://username:password@fernhill.example',
    `https://shop:$${'{PASSWORD}'}@fernhill.example`,
    'https://shop:••••••••@fernhill.example',
    'https://shop:********@fernhill.example',
    'https://shop:REPLACE_WITH_PASSWORD@fernhill.example',
    'https://shop:shop@fernhill.example',
  ])('is none: %s', (text) => {
    expect(detect(text)).toEqual([]);
  });
});

describe('a hash of a password', () => {
  const salted = 'OO/cvWZ17nxP6XzO1jNt5wtUrYmUAzg6p1hdQWJtsjq7gJ6if4dP6LcDlXedZU6aabbccddeeffgghhii';
  it.each([
    `$1$${salted.slice(0, 8)}$${salted.slice(0, 22)}`,
    `$2b$12$${salted.slice(0, 53)}`,
    `$5$rounds=5000$${salted.slice(0, 12)}$${salted.slice(0, 43)}`,
    `$6$${salted.slice(0, 8)}$${(salted + salted).slice(0, 86)}`,
    `$argon2id$v=19$m=65536,t=3,p=4$${salted.slice(0, 22)}$${salted.slice(0, 43)}`,
  ])('is found: %s', (hash) => {
    expect(detect(`maja:${hash}`)).toEqual([hash]);
  });

  it('is no price', () => {
    expect(detect(`A hash begins with $2b$12$${salted.slice(0, 40)}…`)).toEqual([]);
    expect(detect('From $12 to $6, or $1$ off')).toEqual([]);
  });
});
