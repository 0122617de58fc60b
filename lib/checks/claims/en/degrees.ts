/** English adjectives in their degrees. Data is kept short: a stem gives "warmer" and "warmest" by rule. */
/** Doubles a last consonant after one short vowel: "slim", "slimmest". Final w, x and y never double. */
const doubling = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

function stemOf(adjective: string): string {
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}i`;
  if (adjective.endsWith('e')) return adjective.slice(0, -1);
  return doubling.test(adjective) ? adjective + adjective.at(-1) : adjective;
}

export const toComparative = (adjective: string): string => `${stemOf(adjective)}er`;
export const toSuperlative = (adjective: string): string => `${stemOf(adjective)}est`;

/** What a maker says of a thing: in these a superlative boasts wherever it stands. */
export const virtues =
  'airy,bold,bright,calm,cheap,classy,clean,clear,clever,comfy,cosy,cozy,creamy,crisp,crunchy,cute,dainty,easy,fair,fancy,fast,fine,firm,fit,fluffy,fresh,friendly,fun,gentle,grand,great,green,handy,happy,healthy,hardy,juicy,keen,kind,light,lively,lovely,lush,mighty,mild,neat,nimble,pretty,pure,quick,quiet,rapid,rich,roomy,safe,savvy,sharp,shiny,silky,simple,skinny,sleek,slick,slim,smart,smooth,snappy,snug,soft,speedy,spicy,steady,stout,strong,sturdy,sunny,swift,tasty,tender,thick,thin,tidy,tiny,tough,trendy,trusty,warm,wise,yummy,zesty,dreamy,sexy,savoury,tight,true,hot,stable,noble,subtle'.split(
    ',',
  );

/** Size, place and age: a superlative that mostly tells things apart, and boasts only of a market or a place. */
export const measures =
  'big,large,small,old,young,long,short,tall,high,low,wide,broad,narrow,deep,heavy,loud,new,early,cool,cold,dark,dry,wet,hard,busy,poor,full,close,near,steep,flat,plain,late,rough,slow,sweet,wild,funny,strange,weird,lazy,ripe,nice,pale,dense,stiff,round,brave,proud,sad,bad'.split(
    ',',
  );

/** What goes with "most" and "more". */
export const longVirtues =
  'absorbent,accessible,accurate,advanced,adaptable,affordable,aromatic,attractive,authentic,automated,beautiful,beloved,breathable,capable,comfortable,compact,competitive,complete,comprehensive,connected,convenient,cost-effective,creative,customisable,customizable,customer-friendly,delicate,delicious,dependable,durable,eco-friendly,economical,effective,efficient,effortless,elegant,energy-efficient,enjoyable,ethical,exciting,exclusive,experienced,exquisite,extensive,family-friendly,flavourful,flavorful,flexible,fuel-efficient,generous,hygienic,immersive,impressive,innovative,intelligent,intuitive,loved,luxurious,modern,natural,nourishing,nutritious,personal,popular,portable,potent,powerful,precise,premium,prestigious,private,productive,professional,profitable,progressive,realistic,recommended,refined,refreshing,relaxing,reliable,resilient,respected,responsive,rewarding,robust,romantic,scenic,secure,sensitive,seamless,skilled,sophisticated,spacious,stable,stylish,successful,supportive,sustainable,talented,transparent,trusted,trustworthy,unique,user-friendly,valuable,waterproof,welcoming,secured,qualified,stunning,amazing,incredible,versatile,dynamic,energetic,cutting-edge,thoughtful,dedicated,renowned,celebrated,acclaimed,awarded,prominent,iconic,influential,admired,memorable,unforgettable,ingenious,revolutionary,engaging,entertaining,gorgeous,extraordinary,exceptional,outstanding,remarkable,caring,compassionate,rigorous,stringent,thorough,exhaustive,vibrant,hydrating,soothing,feature-rich,scalable,versatile,cost-efficient,hard-wearing,long-lasting,lightweight,prized,sought-after,desirable,desired,coveted,popular,loved'.split(
    ',',
  );
