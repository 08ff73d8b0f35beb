/** A subject that the guidance pages do not treat, and who knows about it. */
export interface OutsideSubject {
  readonly id: string;
  /** As it stands in a sentence: `prices and discounts`. */
  readonly subject: string;
  /** Whom to ask, as it stands in a sentence. */
  readonly ask: string;
  /** Words, phrases and questions by which it is asked for; the ranking learns them as it learns the ways to ask for an entry. */
  readonly ways: readonly string[];
}

export const OUTSIDE: readonly OutsideSubject[] = [
  {
    id: 'prices',
    subject: 'prices, discounts and payment',
    ask: 'the pricing desk of the partner, or your own for large accounts',
    ways: ways(`price | prices | pricing | price list | price level | discount | discounts | rebate | refund | incentive | commission | margin | quote | quotation |
      payment terms | purchase order | exchange rate | vat | billing cycle | price increase | promo | promotion | true up | true down | cancel an enterprise agreement |
      consumption commitment | macc | ecif | how much does it cost per user | what is the price of an enterprise agreement | how much for 500 seats |
      can we get a better price | what discount can i offer | who approves a discount | special pricing for a renewal | list price of office |
      when is the invoice due | pay in instalments | monthly or annual payment | can they pay later | net 60 payment terms | send me a quote |
      minimum seats for an enterprise agreement | how many seats are needed for level A | minimum order value | what is the budget for this deal |
      partner incentives this quarter | how is my commission calculated | rebates for renewals | funding for the customer | cashback |
      where do i place a true up | true up order form | reduce the number of licences | cancel my subscription | get my money back |
      price hike next fiscal year | when do prices go up | price protection on an EA | cost of azure per hour | cost of a microsoft 365 licence |
      how much does e5 cost | cheaper plan | what is the msrp | currency on the quote | tax exempt order | who pays the bill | late payment fee |
      azure reservation or savings plan | azure reserved instances | cancel visual studio | is there a promotion for copilot | deal value discount table |
      can i get a discount for a public school | what does a seat cost | how expensive is entra p2 | negotiate the price | is there a cheaper option | who can give me a quote |
      payment by credit card for azure | when must the customer pay | overdue invoice | wrong amount on the invoice | budgetary offer | total value of the deal with taxes |
      step up pricing | level b price | price per core | currency conversion of the deal | deal registration bonus | spiff for sellers |
      customer wants to pay yearly | extend the payment deadline | is there financing | how many licences must they order | minimum purchase of licences | order more licences |
      return licences | swap licences | add 50 seats to the order | place an order for additional products |
      how much do licences cost | what is the price for our renewal | cheapest licence | who sets the prices | what does a renewal cost | cost savings |
      discount level | budget | what do we earn on this deal | price of azure | payment method | invoice amount is wrong |
      credit note | late fee | how much money | volume discount tiers |
      sku | skus | quota attainment | my quota | commission on this renewal | stack promo discounts | cheaper with a commitment | refund for a licence | free trial |
      30 days free trial | trial period | true up deadline | reduce seats mid term | enterprise price | capacity price | where to buy | where can i buy |
      how much would it be | margin on this deal | rebate claim | purchase order address | tax id on the invoice | bank details | credit check |
      credit limit | exchange rate for quotes | make a quote in the tool | where do i see my incentives | payout date | kickback |
      competitive offer | match the price of a competitor | price file | price sheet | estimated retail price | bundle offer | ramp deal | ramped pricing | future price lock |
      upfront payment | cost estimate | total cost of ownership | roi | business case | azure consumption report | azure budget alert | overage fee |
      penalty fee | termination fee | refund policy | unused credits | gift card | voucher | coupon | funding request | concession | empowerment for a discount`),
  },
  {
    id: 'products',
    subject: 'licences and use of other products',
    ask: 'the product’s own documentation, or a licensing specialist',
    ways: ways(`e3 | e5 | f3 | copilot | windows 11 | windows server | sharepoint | onedrive | outlook | power bi | power apps | power automate | dynamics 365 | github | sql server |
      exchange online | visio | project online | intune | defender | purview | sentinel | teams phone | teams premium | xbox | surface | hololens | viva | fabric | azure credits |
      virtual machine | vm size | cal | cals | office ltsc | product terms | excel | powerpoint | autopilot | device | laptop | printer | visual studio | remote desktop |
      difference between e3 and e5 | does e3 include defender | what is in microsoft 365 business premium | which licence for a kiosk user |
      how do i install office | how do i install teams | how do i download windows | teams does not start | outlook keeps crashing | word hangs |
      how do i create a sharepoint site | share a file on onedrive | recall an email in outlook | make a pivot table | export a report to excel |
      how many teams phone licences | user cals or device cals | windows server core licensing | sql server per core | licence mobility | azure hybrid benefit |
      does copilot need a licence | what is copilot | set up exchange hybrid | migrate mailboxes | join a device to a domain | enrol a phone in intune |
      set up a virtual machine | kubernetes on azure | what is microsoft fabric | power bi premium capacity | change my email signature | map a network drive |
      how do i buy windows licences | downgrade rights | second use rights | software assurance for windows server | azure support plan | teams meeting recording |
      printer does not work | my laptop is slow | blue screen | how do i activate windows | product key for office 2021 | office 2016 end of support |
      what licences does a frontline worker need | assign a licence to a user in microsoft 365 | enable copilot for everybody | java licence |
      add a shared mailbox | my calendar does not sync | teams meeting link | how do i update windows | wsus | azure vm is down |
      azure outage | backup in azure | how do i restore a file | data loss prevention policy | set up a site in sharepoint | difference between business premium and e3 |
      which plan has copilot studio | power platform licence | windows 365 cloud pc | azure virtual desktop | azure openai quota | increase azure quota |
      office for mac | teams rooms licence | project and visio plan | dynamics sandbox | exchange server cu | hyper v |
      windows 10 end of life | extended security updates | sql 2012 end of support | system center | biztalk | remote desktop cals |
      qualified users or devices in the product terms | product use rights | licence counting rules | virtualisation rights | reassign a licence every 90 days | flex virtualization |
      bring your own licence to aws | multitenant hosting rights |
      microsoft 365 business standard | windows cal | azure subscription quota | onedrive sync error | teams channel missing | outlook rules |
      excel macro | word template | power bi report | bitlocker | edge browser | bing |
      skype | yammer | planner | loop | clipchamp | licence for a server |
      licence for a virtual machine | unused licences in the tenant | assign licences | remove licences from a user | trial of e5 | how do i deploy office |
      which version of office | upgrade to windows 11 | sharepoint storage is full | mailbox is full |
      block a sender | junk filter | service health | service status | is there an outage | students windows enterprise | power bi included | f1 or f3 | devices per user |
      windows pin | bitlocker recovery key | change profile picture | profile photo | avatar | turn off notifications | notifications on my phone |
      dark mode | share a calendar | shared calendar | out of office reply | delegate my inbox | distribution list in exchange | mail flow rule | retention labels |
      archive mailbox | restore a deleted file | version history | msdn benefits | github seats | fabric capacity | openai quota | sentinel workspace | manage macs |
      mobile device management | app protection policy | kiosk mode | screen sharing | breakout rooms | webinar licence | live captions | whiteboard | forms survey | bookings |
      lists app | to do app | stream video | sway | publisher | access database | infopath | power pages | dataverse capacity | ai builder | dynamics team member |
      business central | nav | finance and operations | sql licence core | cal suite | core cal | ecal | rds cal | server 2025 | windows server standard or datacenter |
      storage account | blob storage | cosmos db | functions app | logic apps | devops pipeline | container registry | load balancer | expressroute | azure firewall |
      backup vault | site recovery | arc | stack hci | vm reservation | spot vm | activation error | kms | mak |
      download an iso of office | language pack | macro security | add-in does not load | mail merge | pivot | vlookup | slide master | email signature | read receipt |
      recall mail | encrypt an email | send a large file | sync client | slow computer | battery | keyboard | headset | webcam | docking station | monitor`),
  },
  {
    id: 'sign-in-security',
    subject: 'passwords and security of sign-in',
    ask: 'the customer’s own IT, who runs its tenant',
    ways: ways(`mfa | multi factor | multifactor | two factor | 2fa | authenticator | password | passwords | passkey | conditional access | phishing | self service reset | sspr |
      single sign on | sso | fido | yubikey | vpn | saml | scim | pim | privileged identity | how do i enable mfa | turn off mfa | mfa for admins | reset a password |
      forgot my password | password expired | change my password | user is locked out | account locked after too many attempts | unlock an account |
      lost my phone with the authenticator | authenticator app on a new phone | code by text message does not arrive | set up single sign on |
      federation with adfs | entra connect sync | sync users from active directory | password hash sync | block legacy authentication |
      conditional access policy | require a compliant device | risky sign-ins | security defaults | app registration | oauth consent | service principal |
      how do i hack an account | break into a tenant | bypass the login | security score | zero trust | privileged access workstation | entra id p1 or p2 |
      guest access settings | external identities b2b | certificate based login | identity protection | audit logs of sign-ins | verified id | which password rules |
      delete a tenant | rename a tenant | how do i delete our tenant | merge two tenants | how many users can a tenant have | restore a deleted user |
      enable security keys | lost authenticator | account is compromised | somebody hacked my account | suspicious mail | is this phishing |
      reset the second factor | password policy | sign-in logs | conditional access blocks us | intune compliance blocks login | sync with active directory |
      entra connect | rename the domain in entra | remove a domain | delete the directory | block a user | disable an account in entra |
      recover a deleted tenant | backup admin account break glass | group based licensing | dynamic groups | admin consent request | api permissions for an app |
      secret of an app expired |
      security key | sign in risk | mfa fatigue | one time code | sms code | app password |
      kerberos | ldap | radius | single sign-on for our app | sign in with a smart card | certificate login |
      session timeout | user forgot the pin | wrong password | too many attempts | unlock | break glass |
      global admin is locked out of the tenant |
      force mfa | customer lost authenticator app | passkeys rollout | fido keys | hardware token | security keys where to buy | pim setup | scim provisioning | wifi password |
      windows hello | pin reset | brute force | password spray | leaked credentials | dark web | token lifetime |
      tokens expire | named locations | block countries | break glass account | emergency access account | password manager | password length | certificate authority |
      ssl certificate | dns record | dmarc | spf | dkim | verify a domain txt record |
      dynamic group | entitlement management | access review | lifecycle workflow | app proxy | graph permission | api permission |
      enterprise application | device registration | hybrid join | seamless sso | pass through authentication | smart lockout |
      customer wants passwordless | passwordless | text message as second factor | sms code`),
  },
  {
    id: 'privacy',
    subject: 'privacy and law',
    ask: 'the Microsoft Trust Center and your legal department',
    ways: ways(`gdpr | dsgvo | privacy | data residency | data protection | dpa | hipaa | iso 27001 | soc 2 | nis2 | dora | schrems | legal advice | lawsuit | export control | cmmc | itar |
      fedramp | data processing agreement | ai act | is this gdpr compliant | where is our data stored | where does microsoft keep customer data | eu data boundary |
      who can read our data | how long is data kept | right to be forgotten | delete personal data | data subject request | is the cloud act a problem |
      standard contractual clauses | subprocessors list | certificates of microsoft data centers | which data center region | compliance certificate |
      can we be sued | who is liable | liability clause in the contract | amend the legal terms | contract law question | non disclosure agreement | nda |
      works council approval | data privacy officer | penetration test report | encryption at rest | customer lockbox | sanctions and embargo |
      are we allowed to store this data | who owns the data | data deletion request | is a data processing agreement needed | does microsoft share data with the government | legal hold for mailboxes |
      terms and conditions question | contract clause about liability | who signs the legal terms | cyber insurance | regulation for banks | is it legal |
      personal data | data location | where are the servers | confidentiality | compliance audit | legal department |
      records retention | consent form | cookies | data breach | who sees what i type here | works council |
      ccpa | privacy statement | lawful basis |
      do you store my chats | is the bot gdpr ok | retention of this chat | who is the data protection officer | do you record what i say |
      is this confidential | delete what you know about me | soc 2 report | soc2 | baa | pci dss | sign an nda | nda with microsoft | liability clause |
      can microsoft be sued | power of attorney | trademark | copyright |
      intellectual property | patent | warranty | indemnity | jurisdiction | arbitration | code of conduct | anti bribery | whistleblower | accessibility statement |
      modern slavery act | esg report`),
  },
  {
    id: 'other-vendors',
    subject: 'clouds and products of other vendors',
    ask: 'that vendor',
    ways: ways(`aws | amazon | google cloud | gcp | google workspace | oracle | vmware | salesforce | zoom | slack | okta | ping identity | ibm | sap | alibaba | dropbox | chatgpt | openai | gemini |
      servicenow | workday | cisco | adobe | atlassian | jira | aws account | amazon web services pricing | migrate from google workspace | google workspace migration guide |
      move mailboxes from google | okta or entra | okta as identity provider | oracle licence audit | oracle cloud | sap on azure | vmware licence change | broadcom |
      salesforce licences | zoom or teams | slack integration | chatgpt enterprise | adobe creative cloud | apple business manager | icloud storage | linux licence |
      red hat subscription | citrix | nutanix | hp servers | dell laptops | lenovo | android phone | iphone settings |
      zendesk | hubspot | netsuite | autodesk | box | webex |
      github copilot or cursor | bitwarden | lastpass | cloudflare | fortinet | palo alto |
      crowdstrike | mimecast | proofpoint | tableau | snowflake | databricks |
      mongodb | can i log in with a google account | facebook login | meta | tiktok | whatsapp |
      telegram |
      google | apple | aws cloud | amazon s3 | google drive | gmail migration |
      oracle database | ibm cloud | sap licences | vmware to azure | citrix licence | red hat |
      adobe licences | salesforce crm | okta sso | zoom meeting | slack channel | dropbox folder |
      cisco vpn |
      google entra | does google have something like entra | aws iam | google admin console | duo | jumpcloud | onelogin | auth0 | keycloak | proton mail | zoho | notion |
      asana | monday.com | trello | confluence | gitlab | docker | kubernetes | redis | elastic | splunk | datadog | new relic | twilio | stripe | paypal | shopify | magento |
      wordpress | godaddy | hetzner | digitalocean | nvidia | intel | amd | samsung | huawei | sony | netflix | spotify | uber | airbnb | tesla | chrome | firefox | safari |
      linux | ubuntu | debian | macos | ios | android | chromebook | ipad | kindle | alexa | siri | bard | claude | mistral | llama | perplexity`),
  },
  {
    id: 'future',
    subject: 'what Microsoft will do in the future',
    ask: 'the Microsoft 365 roadmap and your Microsoft partner manager',
    ways: ways(`roadmap | next release | release date | next version | future release | when will microsoft | next year | fy28 | 2027 | 2028 | 2029 | 2030 | preview program | beta |
      when does the next windows come out | windows 12 release | what comes next year | what will change in 2027 | will the rule be dropped one day |
      is there a plan to change this in future | upcoming features | when is the next update | what is planned for the next fiscal year |
      roadmap for volume licensing | will ea be discontinued | is microsoft going to end the enterprise agreement | future of csp | what is coming in autumn |
      next price change date | when will copilot be available | announcements at ignite | when does the fiscal year start | when does the fiscal year end |
      what will happen after 2026 | will it get stricter | what is next for wsa next year | is there a beta of the new portal | new features in the next quarter | will prices go up |
      when does the next fiscal year begin | when is ignite | when will vl central be replaced | will there be an app | eta for the fix | future plans of microsoft |
      next wave | what will be new in 2027 | planned changes | upcoming release | will this be supported in future | what is the plan for next fiscal year |
      when is the next version due | announcement date | future deadlines after this year | release of windows 12 | next office version |
      plan for fy29 | fy29 | fy30 | 2031 | windows 13 | ea in 2030 | is it going away | will it be replaced one day | long term plan | five year plan |
      sunset date of the product | what is next after teams | leak | rumour | rumours | insider build | early access | general availability date | private preview |
      public preview | product launch`),
  },
  {
    id: 'elsewhere',
    subject: 'anything but Work or School Accounts in Volume Licensing',
    ask: 'a search engine',
    ways: ways(`weather | joke | poem | world cup | football | recipe | lunch | capital of | president | stock price | ceo | vacation | meeting room | next meeting | translate | song | movie |
      flight | hotel | birthday | horoscope | crypto | bitcoin | salary | bonus | parking | what is the weather today | weather in paris | tell me a joke | tell me something funny |
      who won the match | who won the world cup | what time is it | what day is it today | how are you | how is it going | who are you | what are you | are you a robot |
      are you human | do you like me | i love you | you are stupid | what is two plus two | calculate 12 times 9 | square root of 81 |
      capital of france | president of the united states | who is the ceo of microsoft | write a poem | sing a song | write an essay | translate this into german |
      translate into french | book a room for tomorrow | book a flight | order pizza | when is my next meeting | cancel my meeting | remind my wife |
      how many vacation days do i have | holiday request form | expense report | travel policy | work from home policy | where is the cafeteria | parking permit |
      my phone number has changed | change my phone number | who is my manager | who is my account executive | my salary | sick leave | hr contact |
      news of today | stock price of microsoft | good restaurant near me | how do i bake bread | how old is bill gates | play music | open the door |
      lorem ipsum dolor sit amet | asdf | qwerty | test test test | bla bla bla | foo bar | xyz abc | hello world | whatever | nothing | never mind | lol | haha |
      how do i become a partner | microsoft jobs | apply for a job | training for a certification | az 900 exam | what is a csp | spla reporting | open a retail store |
      is china 21vianet supported | buy a car | fix my bicycle | learn spanish | football result | lottery numbers |
      i need a coffee | what is for lunch | tell me about yourself | who built you | which model are you | can you code |
      write python code | fix my excel formula | summarise this document | make a powerpoint for me | draft a birthday card | plan my trip |
      train to munich | what is the time in tokyo | how far is the moon | convert 10 miles to km | 5 plus 7 | give me a random number |
      flip a coin | sing | dance | good night | see you tomorrow | merry christmas |
      happy birthday | congratulations | nice work | you are great | shut up | this is rubbish |
      i hate this bot | are you there | is anybody there | test | ping | aaa |
      hmm | ??? what | idk | no idea | what can you cook | movie tonight |
      dentist appointment | my wifi is slow | order a new laptop | book training | where is the office | office opening hours |
      dress code | org chart | who is on call | when is payday | sick note | how do i reach hr |
      approve my leave | tax return | mortgage | bus timetable | sports results | olympics |
      elections | history of rome | how tall is everest |
      the purpose of life | is there a god | why is the sky blue | what is love | what does my dream mean | meaning of the word serendipity |
      what is 12 percent of 80 | count to ten | knock knock | what should i wear | are we alone in the universe | how does photosynthesis work |
      do you dream | what is your favourite colour | can you drive | say something |
      latest news | news | how many days until christmas | christmas | easter | new year | holiday | holidays | thanksgiving | birthday cake | who is satya | bill gates |
      who invented the internet | how old are you | tell me something | set a timer | alarm | remind my boss | write my performance review | review my cv | cover letter |
      interview tips | summarise this meeting | powerpoint for qbr | canteen | lunch menu | coffee machine | wifi | open a ticket for my laptop | vacation request | cat | dog |
      pizza | beer | traffic | taxi | train | plane | weather in redmond | temperature | rain | snow | time zone in india | what time is it in tokyo | calculate | plus | minus |
      percent of | square root | prime number | translate hello | spanish | french word | synonym for | spell | rhyme | riddle | quiz | trivia | game | chess | sudoku | film |
      actor | singer | band | concert | museum | book | novel | painting | planet | moon | sun | mars | dinosaur | elephant | recipe for | pasta | salad | diet | calories |
      gym | yoga | running shoes | doctor | medicine | headache | fever | covid | insurance claim | pension | mortgage rate | rent a flat | buy a house | school holidays |
      kindergarten | wedding | divorce | gift idea | restaurant | hotel near | passport | visa for india | driving licence |
      losing weight | feelings | what about ai | ai act | russia | australia | eiffel tower | badge | mouse | boss | bored | haiku | blockchain`),
  },
];

function ways(text: string): readonly string[] {
  return text.split('|').map((one) => one.trim());
}
