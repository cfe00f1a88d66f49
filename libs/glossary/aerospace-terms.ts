// How to add a pair: CONTRIBUTING.md.
export const aerospaceTerms = `
无人机 / 无人飞行器 | unmanned aerial vehicle | UAV | drone
多旋翼 / 多旋翼无人机 | multirotor | multicopter
固定翼 | fixed-wing
无人直升机 | unmanned helicopter
直升机 | helicopter
倾转旋翼 | tiltrotor
垂直起降 | vertical take-off and landing | VTOL
电动垂直起降飞行器 | eVTOL
低空经济 | low-altitude economy
通用航空 | general aviation
民用飞机 / 民机 | civil aircraft
飞机 | aircraft | airplane
飞行器 | flight vehicle
飞艇 | airship
高超声速 | hypersonic
超声速 | supersonic
跨声速 | transonic
风洞 | wind tunnel
风洞试验 | wind tunnel test
空气动力学 | aerodynamics
气动布局 | aerodynamic configuration
气动噪声 | aerodynamic noise | aeroacoustics
气动弹性 | aeroelasticity
颤振 | flutter
边界层 / 附面层 | boundary layer
湍流 | turbulence
流场仿真 | flow field simulation
计算流体力学 / 计算流体动力学 | computational fluid dynamics | CFD
升阻比 | lift-to-drag ratio
机翼 | aircraft wing
翼型 | airfoil | aerofoil
襟翼 | wing flap
起落架 | landing gear
机身 | fuselage
蒙皮 | aircraft skin
舵机 / 作动器 | actuator | servo actuator
旋翼 | rotor blade
螺旋桨 | propeller
航空发动机 | aero engine | aircraft engine
涡扇发动机 | turbofan engine
涡轴发动机 | turboshaft engine
涡喷发动机 | turbojet engine
冲压发动机 | ramjet
超燃冲压发动机 | scramjet
活塞发动机 | piston engine
燃烧室 | combustion chamber | combustor
压气机 | compressor rotor | axial compressor
涡轮叶片 | turbine blade
涡轮盘 | turbine disk | turbine disc
气膜冷却 | film cooling
热障涂层 | thermal barrier coating
喷管 | nozzle
推力矢量 | thrust vectoring
孔探 / 孔探检测 | borescope inspection | borescope
适航认证 / 适航 | airworthiness | airworthiness certification
航空电子 / 航电系统 | avionics
飞行控制 / 飞控系统 | flight control | flight controller
自动驾驶仪 | autopilot
飞行仿真 / 飞行模拟器 | flight simulator | flight simulation
空中交通管理 | air traffic management | ATM system
空管雷达 | air traffic control radar
机载雷达 | airborne radar
合成孔径雷达 | synthetic aperture radar | SAR
航空摄影 / 航拍 | aerial photography
遥感 | remote sensing
遥感影像 | remote sensing image | satellite imagery
对地观测 | earth observation
卫星 | satellite
中继卫星 | relay satellite
卫星导航 | satellite navigation | GNSS
北斗导航 / 北斗 | BeiDou
全球定位系统 | global positioning system | GPS
惯性导航 | inertial navigation | INS
组合导航 | integrated navigation
视觉导航 | visual navigation
视觉惯性里程计 | visual inertial odometry
星敏感器 | star sensor | star tracker
太阳敏感器 | sun sensor
姿态控制 | attitude control
姿态测量 | attitude measurement
反作用轮 / 反作用飞轮 | reaction wheel
控制力矩陀螺 | control moment gyroscope
磁力矩器 | magnetorquer
轨道控制 | orbit control | orbit keeping
轨道设计 | orbit design | trajectory design
交会对接 | rendezvous and docking
编队飞行 | formation flying
集群控制 / 无人机集群 | swarm control | drone swarm
路径规划 / 航迹规划 | path planning | route planning
自主避障 / 避障 | obstacle avoidance
微小卫星 / 小卫星 | small satellite | microsatellite
立方星 | CubeSat
纳卫星 | nanosatellite
卫星星座 / 星座 | satellite constellation
卫星平台 | satellite bus | satellite platform
有效载荷 / 载荷 | payload
航天器 | spacecraft
载人航天 | manned spaceflight | human spaceflight
空间站 | space station
返回舱 | re-entry capsule | return capsule
再入 | re-entry | reentry
深空探测 | deep space exploration
月球探测 | lunar exploration
火星车 / 巡视器 | rover
运载火箭 / 火箭 | launch vehicle | rocket
可重复使用火箭 | reusable rocket | reusable launch vehicle
固体火箭发动机 | solid rocket motor
液体火箭发动机 | liquid rocket engine
推进剂 | propellant
电推进 | electric propulsion
离子推进器 / 离子推力器 | ion thruster
霍尔推力器 | Hall thruster
微推进 / 微推力器 | micropropulsion | microthruster
冷气推进 | cold gas propulsion
推力器 | thruster
太阳翼 / 太阳帆板 | solar array | solar panel wing
展开机构 | deployable mechanism | deployable structure
空间碎片 / 太空垃圾 | space debris
在轨服务 | on-orbit servicing
防热材料 / 热防护 | thermal protection | heat shield
烧蚀材料 | ablative material | ablator
热控 | thermal control
热管 | heat pipe
真空热试验 | thermal vacuum test
抗辐照 / 抗辐射 | radiation hardened | radiation tolerant
单粒子效应 | single event effect
测控系统 / 遥测 | telemetry
地面站 | ground station
防冰 / 除冰 | anti-icing | de-icing
结冰 | icing
雷击防护 / 防雷 | lightning protection
机载设备 | airborne equipment
复合材料机身 | composite fuselage
航空铝合金 | aviation aluminum alloy | aircraft aluminium alloy
高温合金 | superalloy | high temperature alloy
单晶叶片 | single crystal blade
轻量化 | lightweight | weight reduction
拓扑优化 | topology optimization | topology optimisation
有限元 / 有限元分析 | finite element | finite element analysis | FEA
疲劳寿命 | fatigue life
疲劳裂纹 | fatigue crack
结构健康监测 | structural health monitoring | SHM
无损检测 | non-destructive testing | nondestructive testing | NDT
超声检测 | ultrasonic testing | ultrasonic inspection
涡流检测 | eddy current testing | eddy current inspection
振动试验 | vibration test
飞参数据 / 飞行数据 | flight data
机场跑道 / 跑道 | runway
鸟击 | bird strike
客舱 | aircraft cabin
航空座椅 | aircraft seat
航空燃油 / 航煤 | aviation fuel | jet fuel
可持续航空燃料 | sustainable aviation fuel | SAF
弹射座椅 | ejection seat
降落伞 | parachute
浮空器 / 系留气球 | aerostat | tethered balloon
`;
