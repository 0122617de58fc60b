/**
 * The secrets catalogue: how providers write their keys and tokens, as they document it. Data only, read by `tokens.ts`. Long because it
 * is one table. Two kinds of line:
 *
 * `written`: provider, a literal beginning that nothing else has, and what follows it. Words of the form: a class and a length (`a36`,
 * `w20-64`, `h40+`), `'text'` that stands for itself, `g` for a UUID; a `?` makes the word before it optional. Classes: a letters and digits,
 * l lower case and digits, u upper case and digits, h lower hex, H any hex, x letters, digits and _, w also -, t also - and ., e also - and =,
 * b base64, d digits, q base32, A capitals. A beginning after `…` stands somewhere inside, and the form says all of it.
 *
 * `named`: keys that look like any other, known only because the provider's name stands before them; name and forms, parted by commas.
 */

export const written = `
1Password|ops_eyJ|b100+ '='? '='?
1Password|ops_eyJ|e100+
1Password|A3-|u6 '-' u11-13 '-' u5 '-' u5 '-' u5
1Password|A3-|u6 '-' u6 '-' u5 '-' u5 '-' u5 '-' u5
Adafruit|aio_|a28
Adobe|p8e-|w32
age|AGE-SECRET-KEY-1|u58
Akamai|akab-|l16 '-' l16
Alchemy|…alchemyapi.io/v2/|'alchemyapi.io/v2/' w32
Alchemy|…g.alchemy.com/v2/|'g.alchemy.com/v2/' w32
Airtable|pat|a14 '.' h64
Airtable|oaa|a14 '.v1.' t80-600
Alibaba Cloud|LTAI|a12-24
Amazon Bedrock|ABSK|b100-270 '='? '='?
Amazon Bedrock|bedrock-api-key-|b40+ '='? '='?
Amazon MWS|amzn.mws.|g
Anthropic|sk-ant-api03-|w93 'AA'
Anthropic|sk-ant-api|d3 '-' w60-93 'AA'
Anthropic|sk-ant-admin01-|w93 'AA'
Anthropic|sk-ant-oat01-|w80-110
Anthropic|sk-ant-ort01-|w80-110
Anthropic|sk-ant-sid01-|w80-110
Apify|apify_api_|w30-40
Atlassian|ATATT3|e60-300
Atlassian|ATCTT3|e60-300
Authress|sc_|l5-30 '.' l4-6 '.' 'acc' w11-33 '.' e30-120
Authress|scauth_|l5-30 '.' l4-6 '.' 'acc' w11-33 '.' e30-120
Authress|ext_|l5-30 '.' l4-6 '.' 'acc' w11-33 '.' e30-120
Authress|authress_|l5-30 '.' l4-6 '.' 'acc' w11-33 '.' e30-120
AWS|A3T|u17
AWS|AKIA|u16
AWS|ASIA|u16
AWS|ABIA|u16
AWS|ACCA|u16
AWS AppSync|da2-|l26
Aikido|AIK_SECRET_|a64
Astra DB|AstraCS:|a20-100
Azure|…Q~|t3 d1 'Q~' t31-34
Azure|…+ASt|b70-80 '+ASt' b8 '='? '='?
Azure|…ACDb|b70-80 'ACDb' b4-8 '='? '='?
Azure|…JQQJ99|a52 'JQQJ99' a20-30
Azure|…sig=|'sig=' t43-60 '='?
Azure|…AzSe|a42 'AzSe' a6
Azure|…AzFu|w40-48 'AzFu' w6-8 '='? '='?
Azure|…+ACR|b40-46 '+ACR' a6
Azure DevOps|…AZDO|a76 'AZDO' a4
Bitbucket|ATBB|a24-40
Bitbucket|BBDC-|b44
Branch|key_live_|a32
Branch|key_test_|a32
Brave|BSA|w24-40
Brevo|xkeysib-|h64 '-' a16
Brevo|xsmtpsib-|h64 '-' a16
Bannerbear|bb_ma_|h32
Bannerbear|bb_pr_|h32
Baremetrics|lk_|a20-24
Base64 private|LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUg|b60+ '='? '='?
Base64 private|LS0tLS1CRUdJTiBQUklWQVRFIEtFWS|b60+ '='? '='?
Base64 private|LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBL|b60+ '='? '='?
Base64 private|LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtF|b60+ '='? '='?
Base64 private|LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJVkFURSBL|b60+ '='? '='?
Base64 private|LS0tLS1CRUdJTiBQUklWQVRFI|b60+ '='? '='?
Base64 sign-in|ZXlK|b80+ '='? '='?
BestTime|pri_|h32
Canva|cnvca|w51
Cerebras|csk-|l48
Buildkite|bkua_|l40
CircleCI|CCIPAT_|a20-24 '_' l40-48
CircleCI|CCIPRJ_|a22 '_' h40
ClickHouse|4b1d|a38
ClickUp|pk_|d6-10 '_' u32
CockroachDB|CCDB1_|a22 '_' a40
CodeRabbit|cr-|h58
Cognition|cog_|l52
ConfigCat|configcat-sdk-1/|w22 '/' w22
Cursor|key_|h64
Clojars|CLOJARS_|h60
Clojars|CLOJARS_|a60
Cloudflare|v1.0-|h24 '-' h146
Cloudflare|cfut_|a40-60
Cloudflare|cfat_|a40-60
Cloudflare|cfk_|a40-60
Cloudinary|cloudinary://|d12-18 ':' w20-40 '@'
Coinbase|organizations/|g '/apiKeys/' g
Contentful|CFPAT-|w43-64
crates.io|cio|a32
Databricks|dapi|H32 '-2'? '-3'?
Dependency-Track|odt_|a32-64
DevCycle|dvc_server_|w8-60
Defined Networking|dnkey-|e26 '-' e52
DigitalOcean|dop_v1_|h64
DigitalOcean|doo_v1_|h64
DigitalOcean|dor_v1_|h64
Discord|…https://discord.com/api/webhooks/|'https://discord.com/api/webhooks/' d17-20 '/' w60-80
Discord|…https://discordapp.com/api/webhooks/|'https://discordapp.com/api/webhooks/' d17-20 '/' w60-80
Docker|dckr_pat_|w20-40
Docker|dckr_oat_|w20-40
Docker|SWMTKN-1-|l50 '-' l25
Doppler|dp.pt.|a40-44
Doppler|dp.st.|t40-70
Doppler|dp.ct.|a40-44
Doppler|dp.sa.|a40-44
Doppler|dp.scim.|a40-44
Doppler|dp.audit.|a40-44
Dropbox|sl.|e60-1200
Dropbox|sl.u.|e100-1200
Duffel|duffel_live_|e43
Duffel|duffel_test_|e43
Dynatrace|dt0c01.|a24 '.' a64
Dynatrace|dt0s01.|a8 '.' a64
EasyPost|EZAK|a54
EasyPost|EZTK|a54
Elastic|essu_|w60-200 '='? '='?
ElevenLabs|sk_|h48
Endor Labs|endr+|a16
Facebook|EAA|a80-400
Figma|figd_|w36-80
Firebase|…:APA91b|w11-22 ':APA91b' w120-160
Firecrawl|fc-|h32
Fireworks|fw_|a22-30
Flutterwave|FLWSECK_TEST-|l32 '-X'
Flutterwave|FLWSECK_TEST-|l12
Flutterwave|FLWSECK-|l32 '-X'
Flutterwave|FLWPUBK_TEST-|l32 '-X'
Fleetbase|flb_live_|a20
Friendli|flp_|a46
Flexport|shltm_|w40
Fly.io|fo1_|w43
Fly.io|fm1r_|b100-2000 '='? '='?
Fly.io|fm1a_|b100-2000 '='? '='?
Fly.io|fm2_|b100-2000 '='? '='?
Frame.io|fio-u-|e64
Fullstory|na1.|b90-110 '='? '='?
GitHub|ghp_|a36-255
GitHub|gho_|a36-255
GitHub|ghu_|a36-255
GitHub|ghs_|a36-255
GitHub|ghs_|d3-12 '_eyJ' t60-2000
GitHub|ghr_|a36-255
GitHub|github_pat_|x36-255
GitLab|glpat-|w20-300 '.'? l0-9
GitLab|gldt-|w20-64
GitLab|glrt-|w20-300 '.'? l0-9
GitLab|glrtr-|w20-64
GitLab|glptt-|w40
GitLab|glft-|w20-64
GitLab|glimt-|w25
GitLab|glsoat-|w20-64
GitLab|glcbt-|a1-5 '_' w20-64
GitLab|glffct-|w20-64
GitLab|glagent-|w40-64
GitLab|gloas-|w64
GitLab|GR1348941|w20-64
GitLab|_gitlab_session=|l32
Google|AIza|w35
Google|GOCSPX-|w28
Google|ya29.|w40-400
Google|1//0|w40-120
Google|AQ.Ab8RN6|w44
Grafana|glc_|b32-400 '='? '='?
Grafana|glsa_|a32 '_' H8
Grafana|eyJrIjoi|b70-400 '='? '='?
Groq|gsk_|a52
Harness|pat.|w22 '.' a24 '.' a20
Harness|sat.|w22 '.' a24 '.' a20
HashiCorp Terraform|….atlasv1.|a14 '.atlasv1.' e60-70
Harvest|….pt.|d5-8 '.pt.' w60-110
HashiCorp Vault|hvs.|w24-200
HashiCorp Vault|hvb.|w24-500
HashiCorp Vault|hvr.|w24-200
HashiCorp Vault|s.|w24-128
HashiCorp Vault|b.|w24-500
HashiCorp Vault|r.|w24-500
Heroku|HRKU-|w36-64
Highnote|sk_live_|w40-60
HubSpot|pat-na1-|g
HubSpot|pat-na2-|g
HubSpot|pat-eu1-|g
HubSpot|pat-ap1-|g
Hugging Face|hf_|a30-40
Hugging Face|api_org_|a30-40
Infracost|ico-|a32
Infura|…infura.io/v3/|'infura.io/v3/' l32
Instagram|IGQV|a80-300
Intra42|s-s4t2ud-|h64
Intra42|s-s4t2af-|h64
Intra42|u-s4t2ud-|h64
Intra42|u-s4t2af-|h64
Ionic|ion_|a40-44
JFrog|AKCp|a60-80
JFrog|cmVmd|a55-65
Jina|jina_|w50-70
Klaviyo|pk_|h34
Kolide|k2sk_v1_|a24
LangSmith|lsv2_pt_|h32 '_' h10
LangSmith|lsv2_sk_|h32 '_' h10
Langfuse|sk-lf-|g
LaunchDarkly|sdk-|l8 '-' l4 '-' l4 '-' l4 '-' l12
LaunchDarkly|mob-|l8 '-' l4 '-' l4 '-' l4 '-' l12
LaunchDarkly|api-|l8 '-' l4 '-' l4 '-' l4 '-' l12
Linear|lin_api_|a32-48
Linear|lin_oauth_|a32-64
LlamaCloud|llx-|w48
Mailchimp|…-us|h32 '-us' d1-2
Mailgun|key-|l32
Mailgun|pubkey-|h32
MailerSend|mlsn.|a60-80
Mandrill|md-|w22
Mapbox|sk.eyJ|w40-300 '.' w18-30
Mapbox|tk.eyJ|w30-300 '.' w18-30
MaxMind|…_mmk|a6 '_' a29 '_mmk'
Mercury|mercury_production_|l3-6 '_' a40-50 '_yrucrem'
Mergify|mergify_application_key_|w40-200
Microsoft Teams|…webhook.office.com|'webhook.office.com/webhookb2/' w36
Microsoft Teams|…outlook.office.com|'outlook.office.com/webhook/' w36
MongoDB Atlas|mdb_sa_sk_|w30-60
NATS|SAA|q55
NATS|SOA|q55
NATS|SUA|q55
Neon|napi_|a64
Netlify|nfp_|a36-44
Netlify|nfc_|a36-44
New Relic|NRAK-|u27
New Relic|NRBR-|h19
New Relic|NRII-|w32
New Relic|NRRA-|h42
New Relic|NRJS-|h19
New Relic|NRAA-|h27
New Relic|…NRAL|l32-36 'FFFF'? 'NRAL'
Nightfall|NF-|a32
Notion|ntn_|d11 a35
Notion|secret_|a43
npm|npm_|a36
NuGet|oy2|l43
NVIDIA|nvapi-|w64
Octopus Deploy|API-|u26-32
Okta|SSWS 00|w40
Onfido|api_live.|w8-20 '.' w20-60
Onfido|api_live_us.|w8-20 '.' w20-60
Onfido|api_live_ca.|w8-20 '.' w20-60
OpenAI|sk-proj-|w40-200
OpenAI|sk-svcacct-|w40-200
OpenAI|sk-admin-|w40-200
OpenAI|sk-None-|w40-200
OpenAI|ek_|h32-64
OpenAI|sk-|w20-120 'T3BlbkFJ' w20-120
OpenAI|sk-|a32-64
OpenRouter|sk-or-v1-|h64
OpenRouter|sk-or-|h48-64
OpenShift|sha256~|w43
OneSignal|os_v2_app_|l103
OneSignal|os_v2_org_|l103
Open VSX|ovsxp_|g
PhotoRoom|sk_pr_|x30-60
pganalyze|pgar_|a27
pganalyze|pgaw_|a27
Pagar.me|ak_live_|a28-40
PayPal|access_token$production$|l16 '$' l32
PayPal|access_token$sandbox$|l16 '$' h32
Perplexity|pplx-|a40-60
Pinecone|pcsk_|x50-80
Plaid|access-sandbox-|g
Plaid|access-development-|g
Plaid|access-production-|g
Polar|polar_at_|w20-100
Polar|polar_oat_|w20-100
Polar|polar_pat_|w20-100
PlanetScale|pscale_tkn_|t32-64 '='?
PlanetScale|pscale_oauth_|t32-64 '='?
PlanetScale|pscale_pw_|t32-64 '='?
PostHog|pha_|a40-70
PostHog|phr_|a40-70
PostHog|phs_|a40-70
PostHog|phx_|w40-70
Postman|PMAK-|h24 '-' h34
Postman|PMAT-|u26
Prefect|pnu_|a36
Prefect|pnb_|a36
PubNub|pub-c-|w36
PubNub|sub-c-|w36
Pulumi|pul-|h40
PyPI|pypi-AgEIcHlwaS5vcmc|w50-1000
PyPI|pypi-AgENdGVzdC5weXBp|w50-1000
RapidAPI|…msh|h10 'msh' h15 'p1' h6 'jsn' h12
Ramp|ramp_sec_|a48
Razorpay|rzp_live_|a14
Razorpay|rzp_test_|a14
ReadMe|rdme_|l70
Render|rnd_|a28-36
Replicate|r8_|a37-46
Resend|re_|a8 '_' a20-28
Rootly|rootly_|h64
RunPod|rpa_|u40 a6
RunPod|rpa_|a30
Runway|key_|H128
RubyGems|rubygems_|h48
Salesforce|00D|a12-15 '!' t60-120
Samsara|samsara_api_|a30
Sanity|sk|a100-200
Scrapfly|scp-live-|h32
Scrapfly|scp-test-|h32
Scalingo|tk-us-|w48
Scale AI|live_|h32
Segment|sgp_|a64
SendGrid|SG.|w22 '.' w43
SendGrid|SG.|e66
Sentry|sntrys_|b40-500 '='? '='? '_' b43
Sentry|sntryu_|h64
SettleMint|sm_aat_|a16
SettleMint|sm_pat_|a16
SettleMint|sm_sat_|a16
Spectral|spu-|a32
Shippo|shippo_live_|H40
Shippo|shippo_test_|H40
Shopify|shpat_|a32-48
Shopify|shpca_|a32-48
Shopify|shppa_|a32-48
Shopify|shpss_|a32-48
Shopify|shpua_|a32-48
Slack|xoxb-|w20-255
Slack|xoxp-|w20-255
Slack|xoxa-|w12-255
Slack|xoxr-|w12-255
Slack|xoxs-|w20-255
Slack|xoxo-|w20-255
Slack|xoxc-|w20-255
Slack|xoxd-|w20-255
Slack|xoxe-|w20-255
Slack|xoxe.xoxb-|w20-255
Slack|xoxe.xoxp-|w20-255
Slack|xapp-|d1 '-' u8-14 '-' d8-15 '-' a30-90
Slack|…hooks.slack.com/|'hooks.slack.com/services/' b40-60
Slack|…hooks.slack.com/|'hooks.slack.com/workflows/' b40-80
Slack|…hooks.slack.com/|'hooks.slack.com/triggers/' b40-80
SonarQube|sqco_|a40-70
SonarQube|squ_|a40
SonarQube|sqp_|a40
SonarQube|sqa_|a40
Sourcegraph|sgp_|H40
Sourcegraph|sgp_|a5-16 '_' H40
Sourcegraph|slk_|h64
Square|EAAA|w22-62
Square|sq0atp-|w22-60
Square|sq0csp-|w43-50
Square|sq0idp-|w22-24
Square|sq0idk-|w22-30
StackHawk|hawk.|w20 '.' w20
Stripe|sk_live_|a14-255
Stripe|sk_test_|a14-255
Stripe|sk_prod_|a14-255
Stripe|rk_live_|a16-255
Stripe|rk_test_|a16-255
Stripe|rk_prod_|a16-255
Stripe|whsec_|b24-64
Stytch|secret-live-|e36-40
Stytch|secret-test-|e36-40
Supabase|sbp_|l40-44
Supabase|sbp_v0_|h40
Supabase|sb_secret_|w20-50
Tailscale|tskey-auth-|w20-80
Tailscale|tskey-api-|w20-80
Tailscale|tskey-client-|w20-80
Tailscale|tskey-|w20-80
Tavily|tvly-|w28-60
TeamCity|eyJ0eXAiOiAiVENWMiJ9.|w36 '.' w48
Teamwork|tkn.v1_|b60-80 '='? '='?
Telegram|…:A|d5-16 ':A' w32-35
ThingsBoard|…thingsboard.cloud|'thingsboard.cloud/api/v1/' l20
Thunderstore|tss_|a32-50
Tines|….tines.com|w3-60 '.tines.com/webhook/' l32 '/' l32
Together|tgp_v1_|w43
Trello|ATTA|h64
Twilio|SK|H32
Twitch|live_|d8-12 '_' a28-36
Twitter|AAAAAAAAAAAAAAAAAAAAA|t60-120
Typeform|tfp_|t40-80
Ubidots|BBFF-|a30-34
Unkey|unkey_|a20-40
UpCloud|ucat_|a24-32
Vercel|vcp_|a24-60
Vercel|vci_|a24-60
Vercel|vca_|a24-60
Vercel|vcr_|a24-60
Vercel|vck_|a24-60
Vercel Blob|vercel_blob_rw_|a16 '_' a30
Voiceflow|VF.DM.|a24 '.' a16
Voiceflow|VF.WS.|a24 '.' a16
Volcengine|AKLT|a40-60
Voyage AI|pa-|w43
WakaTime|waka_|g
Weights & Biases|wandb_v1_|x77
WooCommerce|ck_|h40
WooCommerce|cs_|h40
WunderGraph|cosmo_|h32
xAI|xai-|x70-90
Xata|xau_|a30-50
Yandex|AQVN|w35-38
Yandex|t1.|w10-200 '='? '='? '.' w86
Yandex|y0_|w50-62
Zapier|…hooks.zapier.com/|'hooks.zapier.com/hooks/catch/' d5-9 '/' l6-9
Zapier|…hooks.zapier.com/|'hooks.zapier.com/hooks/catch/' l12-24
Zoho|1000.|h32 '.' h32
Zuplo|zpka_|a32 '_' a8
`;

/** Name as it occurs in a variable or a sentence, and the forms; commas part several. */
/** Nothing literal in them, but a form that nothing else has: provider and form. */
export const shaped = `
Asana|d1-4 '/' d10-30 ':' a32-80
Asana|d1 '/' d10-19 '/' d10-19 ':' h32
Discord|'M' w22-25 '.' w6 '.' w27-45
Discord|'N' w22-25 '.' w6 '.' w27-45
Discord|'O' w22-25 '.' w6 '.' w27-45
Facebook|d15-17 '|' w27
TrueNAS|d1-3 '-' a64
`;

export const named = `
adafruit: e32
adobe: h32
ahrefs: w40
airship: w20-44
airtable: a17
algolia: l32
alibaba: a30
amplitude: h32
asana: l30-40, d16
assemblyai: h32
atlassian: a24
auth0: w64
azure: b40-88, h32
beamer: e44-46
bitbucket: l32, e64
bitly: h40
bittrex: l32
blazemeter: g
braze: g
browserstack: a20
bugsnag: h32
buffer: h32
canva: w40-60
chartmogul: l32
cloudant: h64, l24
cloudflare: w40, h37
clearbit: h32
cloudsmith: h40
codeclimate: h64
codecov: l32, g
cohere: a40
coinbase: w64
confluence: l24
confluent: l16, l64
contentful: e43
contentstack: h30-40
contribsys: h8 ':' h8
convertkit: w20-48
customerio: h32
dareboost: a60
datadog: h32, l40
deepgram: h40
deepl: g
deepseek: h32
discord: h64, e32
docusign: g
drone: l32
droneci: l32
dropbox: l15, e60-150
drupal: w40-80
elastic: w20-80
enigma: a40
etsy: l24
exa: g
facebook: h32, a40-200, d15-16 '|' w27-40
fastforex: a28
fastly: e32
findl: g
finicity: h32, l20
finnhub: l20
flickr: l32, l16
freshbooks: l64
freshdesk: a20
freshworks: a20
gitter: w40
gocardless: w40-46
gumroad: w40-70
harvest: w60-100
hetzner: a64
heroku: g
hootsuite: g
hotjar: w30-70
hubspot: g
ibm: w44
icims: w40
instagram: a40-200
intercom: e60
iterable: h32
jasper: w32-64
jenkins: h32-34
jfrog: l64, l73
jira: l24
jumpcloud: h40
keen: h64
klaviyo: l34
kraken: b80-90
kucoin: g, h24
launchdarkly: e40
lemlist: h32
linkedin: a14, a16
lob: w40
looker: l20, l24
mailchimp: h32
mailerlite: w60-1000
mailgun: h32, l50
mailjet: h32, u32
mandrill: w22
mattermost: l26
meraki: h40
messagebird: l25
midjourney: w30-80
mistral: a32
mixpanel: h32
moz: w32-64
mux: b60-90
netlify: e40-46
newrelic: u27, l64
nicereply: h40
noticeable: l20
nytimes: e32
okta: e42
onesignal: w48, g
opsgenie: g
optimizely: w30-60
outreach: w40-70
owm: l32
pagerduty: w20
parsely: w40-60
paypal: w60-80
pepipost: l32
pexels: a56
pendo: g, w40-60
pingdom: w60-80
pipedrive: h40
plaid: l30, l24
postmark: g
privateai: l32
pubnub: g
pusher: h20
pyowm: l32
railway: g
rapidapi: w50
recaptcha: w40
reporter: h64
recurly: h32
refiner: g
rollbar: h32
runscope: g
salesforce: w40-120
scraping_bee: u80
scrapingbee: u80
segment: a32
semrush: h32
sendbird: h40, g
sentry: h64
shodan: a32
shortio: w20-40
shutterstock: w40-200
skrapp: a42
smartsheets: a37
softlayer: l64
sourcegraph: h40
snowflake: w30-200
snyk: g
sonar: e40-44
sonarqube: e40-44
splunk: g
spotify: h32
sproutsocial: w30-60
squarespace: g
squadcast: h40
statuspage: g
storyblok: w22-40
stream: h40
sumo: a14, l64
surveybot: a80
surveymonkey: t60-120
tableau: w40-80
telegram: d8-11 ':' w35
telnyx: w55-65
the-odds-api: h32
theoddsapi: h32
todoist: h40
together: h64
travis: w22
trello: h32, h64
twilio: h32
twitch: l30
twitter: a25, a45, a50
typesense: w20-60
unseal: b43-44
unsplash: w43
vercel: a24
wandb: h40
webflow: h64
weightsandbiases: h40
wistia: h64
wordpress: a20-64
workable: w40-64
yandex: w38-80
youtube: w39
zendesk: l40
zhipu: h32 '.' a16
zoom: w20-64
`;
