// How to add a pair: CONTRIBUTING.md.
export const transportTerms = `
自动驾驶 / 无人驾驶 | autonomous driving | self-driving | driverless
自动驾驶汽车 / 无人车 | autonomous vehicle | self-driving car
辅助驾驶 / 驾驶辅助 | driver assistance | ADAS
车联网 | internet of vehicles | connected vehicle
车路协同 | vehicle-road cooperation | vehicle-infrastructure cooperation | V2X
路侧单元 | roadside unit | RSU
高精地图 / 高精度地图 | high definition map | HD map
定位 | positioning | localization
多传感器融合 / 传感器融合 | sensor fusion | multi-sensor fusion
环境感知 | environment perception
车道线 / 车道保持 | lane detection | lane keeping
行人检测 | pedestrian detection
碰撞预警 / 防碰撞 | collision warning | collision avoidance
紧急制动 | emergency braking
驾驶员疲劳 / 疲劳驾驶 | driver fatigue | drowsy driving | driver drowsiness
驾驶行为 | driving behavior | driving behaviour
智能座舱 | smart cockpit
线控底盘 / 线控 | drive-by-wire | steer-by-wire
电动汽车 / 电动车 | electric vehicle | electric car
新能源汽车 | new energy vehicle
混合动力 / 混动 | hybrid electric vehicle | hybrid powertrain
氢燃料电池汽车 | fuel cell vehicle
增程器 | range extender
电驱动 / 电驱系统 | electric drive
轮毂电机 | in-wheel motor | hub motor
车载充电机 | on-board charger
整车控制器 | vehicle control unit | VCU
动力总成 | powertrain
变速器 / 变速箱 | transmission gearbox | gearbox transmission
离合器 | clutch
底盘 | chassis
悬架 / 悬挂系统 | suspension system
转向系统 | steering system
制动 / 制动系统 | braking | brake system
刹车片 / 制动片 | brake pad
制动盘 | brake disc
能量回收 / 再生制动 | regenerative braking
轮胎 | tire | tyre
胎压监测 | tire pressure monitoring | TPMS
车身 | car body | vehicle body
汽车轻量化 | vehicle lightweighting
安全气囊 | airbag
汽车电子 | automotive electronics
车载雷达 | automotive radar
车灯 | headlamp | vehicle lamp
汽车空调 | automotive air conditioning
发动机 | engine
尾气 / 汽车尾气 | vehicle exhaust | tailpipe
尾气净化 / 三元催化 | three-way catalyst
汽车 | automobile | car
卡车 / 货车 | truck
重卡 / 重型卡车 | heavy truck | heavy-duty truck
客车 / 公交车 | bus
公交 / 公共交通 | public transport | public transit
公交优先 | bus priority
叉车 | forklift
摩托车 | motorcycle
自行车 / 共享单车 | bicycle | shared bike
轨道交通 / 城市轨道交通 | rail transit | urban rail
铁路 | railway | railroad
高速铁路 / 高铁 | high-speed railway | high-speed rail
高速列车 / 动车组 | high-speed train | EMU train
地铁 | metro | subway
轻轨 / 有轨电车 | light rail | tram
磁悬浮列车 / 磁悬浮 | maglev
列车 | train vehicle | trainset
机车 | locomotive
货运列车 | freight train
转向架 | bogie
轮对 / 车轮 | wheelset
轮轨 | wheel-rail
钢轨 | steel rail
钢轨打磨 | rail grinding
钢轨探伤 | rail flaw detection
波磨 / 钢轨波磨 | rail corrugation | corrugation
轨道检测 / 轨检 | track inspection
轨道板 / 无砟轨道 | ballastless track | track slab
道床 / 道砟 | ballast bed | track ballast
道岔 | railway turnout | turnout
接触网 | overhead contact line | catenary
受电弓 | pantograph
弓网 | pantograph-catenary
牵引供电 | traction power supply
牵引电机 | traction motor
牵引变流器 | traction converter
列车控制 / 列控 | train control
信号系统 / 铁路信号 | railway signalling | signaling system
屏蔽门 / 站台门 | platform screen door
轴箱 / 轴温 | axle box | axlebox
车钩 / 缓冲器 | coupler | buffer
列车运行图 / 列车调度 | train timetable | train scheduling
客流 / 客流预测 | passenger flow
自动售检票 / 闸机 | automatic fare collection | ticket gate
智能交通 | intelligent transportation | intelligent transport system
交通信号 / 信号灯 | traffic signal | traffic light
信号配时 | signal timing
路口 / 交叉口 | intersection | road junction
交通流 | traffic flow
交通拥堵 / 拥堵 | traffic congestion
交通仿真 | traffic simulation
车辆检测 | vehicle detection
车牌识别 | license plate recognition | number plate recognition
浮动车 | floating car
电子收费 / 不停车收费 | electronic toll collection | ETC toll
收费站 | toll station
停车场 / 停车 | parking lot | parking
立体车库 | parking garage | parking tower
停车诱导 | parking guidance
动态称重 / 超载 | weigh-in-motion | overloading
交通事故 | traffic accident
危化品运输 | dangerous goods transport
物流 | logistics
配送 / 末端配送 | last-mile delivery | parcel delivery
车队 / 车辆调度 | vehicle fleet | vehicle scheduling
车辆路径 | vehicle routing
冷链运输 / 冷藏车 | refrigerated transport | refrigerated truck
仓储 | warehousing | warehouse
托盘 | pallet
集装箱 | shipping container | container terminal
多式联运 | multimodal transport | intermodal transport
港口 / 码头 | seaport | harbor | wharf
岸桥 / 岸边起重机 | quay crane
岸电 | shore power
船舶 / 轮船 | ship | marine vessel
船体 | ship hull
船用发动机 | marine engine
船舶推进 | ship propulsion | marine propulsion
电动船 / 船舶电动化 | electric ship | electric boat
无人船 | unmanned surface vehicle | unmanned vessel
船舶自动识别 | automatic identification system
压载水 | ballast water
航道 / 内河航运 | waterway | inland navigation
船闸 | ship lock
邮轮 | cruise ship
海洋工程 / 海工装备 | offshore engineering | offshore platform
深海 | deep sea
声呐 / 声纳 | sonar
系泊 | mooring
公路 / 高速公路 | highway | motorway | expressway
道路 | road
路面 | road pavement | pavement
路基 | subgrade | roadbed
沥青路面 | asphalt pavement
路面病害 / 路面裂缝 | pavement distress | pavement crack
路面检测 | pavement inspection
道路养护 | road maintenance
隧道 | tunnel
隧道衬砌 / 衬砌 | tunnel lining
盾构机 / 盾构 | tunnel boring machine | shield machine | TBM
隧道通风 | tunnel ventilation
桥梁 | bridge
悬索桥 / 斜拉桥 | suspension bridge | cable-stayed bridge
护栏 | guardrail | crash barrier
交通标志 | traffic sign
能见度 / 团雾 | visibility | fog
融雪 / 除雪 | snow melting | snow removal
机场行李 / 行李分拣 | baggage handling
机场 | airport
管道运输 / 输油管道 | oil pipeline | pipeline transport
电动自行车 | e-bike | electric bicycle
`;
