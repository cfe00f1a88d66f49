// How to add a pair: CONTRIBUTING.md.
export const agricultureTerms = `
智慧农业 | smart agriculture | smart farming
精准农业 | precision agriculture | precision farming
设施农业 | protected agriculture
植物工厂 | plant factory
垂直农业 | vertical farming
温室 / 大棚 | greenhouse
无土栽培 / 水培 | soilless culture | hydroponics
滴灌 | drip irrigation
灌溉 | irrigation
喷灌 | sprinkler irrigation
水肥一体化 | fertigation | integrated water and fertilizer
土壤水分 / 土壤湿度 | soil moisture
土壤改良 | soil improvement | soil amendment
盐碱地 | saline-alkali land | saline soil
土壤养分 | soil nutrient
肥料 / 化肥 | fertilizer | fertiliser
有机肥 | organic fertilizer
缓释肥 / 控释肥 | slow-release fertilizer | controlled release fertilizer
生物肥料 / 微生物菌剂 | biofertilizer | microbial inoculant
农药 | pesticide
生物农药 | biopesticide
除草剂 | herbicide
杀虫剂 | insecticide
杀菌剂 | fungicide
植物生长调节剂 | plant growth regulator
农药残留 | pesticide residue
病虫害 / 虫害 | pests and diseases | insect pest
植物病害 | plant disease
生物防治 | biological control
植保无人机 | crop protection drone | spraying drone
变量施肥 | variable rate fertilization
育种 | plant breeding | crop breeding
分子育种 | molecular breeding
分子标记 / 分子标记辅助选择 | molecular marker | marker-assisted selection
转基因 | transgenic | genetically modified
杂交种 / 杂交育种 | hybrid seed | hybrid breeding
种质资源 | germplasm
种子 | seed
种子包衣 | seed coating
种子加工 | seed processing
抗病品种 / 抗病性 | disease resistant variety | disease resistance
抗旱 | drought resistance | drought tolerant
耐盐 | salt tolerance | salt tolerant
组织培养 / 组培苗 | tissue culture
嫁接 | grafting
育苗 | seedling raising | seedling
水稻 / 稻田 | rice | paddy
稻瘟病 | rice blast
小麦 | wheat
玉米 | maize | corn
大豆 | soybean
马铃薯 / 土豆 | potato
甘薯 / 红薯 | sweet potato
棉花 | cotton
油菜 | rapeseed
花生 | peanut
甘蔗 | sugarcane
茶叶 / 茶树 | tea leaf | tea plant
咖啡 | coffee
烟草 | tobacco
蔬菜 | vegetable
叶菜 | leafy vegetable
番茄 / 西红柿 | tomato
黄瓜 | cucumber
辣椒 | pepper crop | chili
水果 / 果实 | fruit
果园 / 果树 | orchard | fruit tree
苹果 | apple fruit
柑橘 | citrus
葡萄 / 葡萄园 | grape | vineyard
葡萄糖 | glucose
葡萄酒 | wine
草莓 | strawberry
香蕉 | banana
荔枝 | litchi | lychee
食用菌 / 蘑菇 | edible fungi | mushroom
花卉 | flower crop | ornamental plant
林业 / 森林 | forestry | forest
牧草 / 草地 | forage grass | grassland
农业机械 / 农机 | agricultural machinery | farm machinery
拖拉机 | tractor
收割机 / 联合收割机 | combine harvester | harvester
插秧机 | rice transplanter
播种机 | seeder | seed drill
采摘机器人 | picking robot | harvesting robot
除草机器人 | weeding robot
采摘 | fruit picking
除草 | weeding
授粉 | pollination
农业机器人 | agricultural robot
自动导航农机 / 无人驾驶农机 | autonomous tractor
作物表型 / 植物表型 | plant phenotyping | crop phenotyping
作物模型 | crop model
产量预测 / 估产 | yield prediction | yield estimation
农情监测 | crop monitoring
叶绿素 | chlorophyll
光合作用 | photosynthesis
植物补光 / 补光灯 | plant lighting | grow light
积温 / 农业气象 | agrometeorology
霜冻 / 防霜 | frost protection
畜牧 / 畜禽 | livestock
养殖场 / 养殖 | animal husbandry | animal farm
生猪 / 猪只 | pig | swine
猪场 | pig farm
奶牛 | dairy cow | dairy cattle
肉牛 | beef cattle
绵羊 / 山羊 | sheep | goat
家禽 | poultry
蛋鸡 / 肉鸡 | laying hen | broiler
鸡胚 / 胚胎 | chicken embryo | embryo
种蛋 / 孵化 | hatching egg | incubation
饲料 | animal feed | feed additive
饲料添加剂 | feed supplement
青贮 | silage
动物疫病 / 兽医 | animal disease | veterinary
兽药 | veterinary drug
动物疫苗 / 兽用疫苗 | animal vaccine | veterinary vaccine
禽流感 | avian influenza | bird flu
非洲猪瘟 | African swine fever | ASF
口蹄疫 | foot-and-mouth disease
乳腺炎 | mastitis
发情监测 | estrus detection | oestrus detection
耳标 | ear tag
粪污处理 / 畜禽粪便 | manure treatment | animal manure
水产养殖 / 水产 | aquaculture
循环水养殖 | recirculating aquaculture | RAS
鱼类 / 鱼苗 | fish
鱼塘 / 池塘 | fish pond
对虾 / 虾类 | shrimp | prawn
南美白对虾 | whiteleg shrimp
贝类 / 牡蛎 | shellfish | oyster
海藻 / 海带 | seaweed | kelp
网箱 / 深海网箱 | net cage | fish cage
亚硝酸盐 | nitrite
生物滤池 | biofilter
增氧机 | pond aerator
渔业 / 捕捞 | fishery | fishing
农产品加工 | agricultural product processing
食品加工 | food processing
食品安全 | food safety
食品添加剂 | food additive
保鲜 / 采后保鲜 | fresh-keeping | post-harvest preservation | postharvest
货架期 / 保质期 | shelf life
冷链 | cold chain
预冷 | precooling
气调 / 气调贮藏 | controlled atmosphere | modified atmosphere
粮食储藏 / 储粮 | grain storage
粮食干燥 / 谷物干燥 | grain drying
真菌毒素 / 黄曲霉毒素 | mycotoxin | aflatoxin
水分测定 | moisture measurement
干燥 / 热风干燥 | drying
乳制品 / 牛奶 | dairy product | milk
肉制品 | meat product
果汁 | fruit juice
植物蛋白 / 植物肉 | plant protein | plant-based meat
膳食纤维 | dietary fiber | dietary fibre
食用油 | edible oil
白酒 / 酿酒 | liquor | brewing
啤酒 | beer | brewery
秸秆 / 稻草 | crop straw | straw
稻壳 | rice husk
生物炭 | biochar
农田 / 耕地 | farmland | cropland
农膜 | agricultural film
溯源 / 农产品追溯 | traceability
昆虫 / 黑水虻 | insect | black soldier fly
蜜蜂 / 蜂蜜 | honey bee | honey
`;
