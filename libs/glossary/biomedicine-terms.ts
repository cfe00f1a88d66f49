// How to add a pair: CONTRIBUTING.md.
export const biomedicineTerms = `
基因编辑 | gene editing | genome editing | CRISPR
基因测序 | gene sequencing | DNA sequencing
高通量测序 / 二代测序 | high-throughput sequencing | next-generation sequencing | NGS
单细胞测序 | single-cell sequencing
基因治疗 | gene therapy
基因芯片 | gene chip | DNA microarray
基因表达 | gene expression
合成生物学 | synthetic biology
蛋白质组学 | proteomics
代谢组学 | metabolomics
生物信息学 | bioinformatics
聚合酶链反应 / 核酸扩增 | polymerase chain reaction | PCR
核酸检测 | nucleic acid detection | nucleic acid test
体外诊断 | in vitro diagnostics | IVD
分子诊断 | molecular diagnostics
即时检验 / 床旁检测 | point-of-care testing | POCT
免疫层析 | lateral flow | immunochromatography
胶体金 | colloidal gold
化学发光 | chemiluminescence
酶联免疫 | enzyme-linked immunosorbent assay | ELISA
流式细胞仪 / 流式细胞术 | flow cytometer | flow cytometry
微流控 / 微流控芯片 | microfluidics | microfluidic chip
器官芯片 | organ-on-a-chip
类器官 | organoid
生物传感器 | biosensor
生物标志物 / 标志物 | biomarker
液体活检 | liquid biopsy
循环肿瘤细胞 | circulating tumor cell | CTC
甲基化 | methylation
外泌体 | exosome
肿瘤标志物 | tumor marker | tumour marker
早期筛查 / 早筛 | early screening | early detection of cancer
癌症 | cancer
肺癌 | lung cancer
肝癌 | liver cancer
乳腺癌 | breast cancer
结直肠癌 / 肠癌 | colorectal cancer | colon cancer
胃癌 | gastric cancer
肿瘤 | tumor | tumour
免疫治疗 | immunotherapy
细胞治疗 | cell therapy
干细胞 | stem cell
间充质干细胞 | mesenchymal stem cell
单克隆抗体 / 单抗 | monoclonal antibody
双特异性抗体 / 双抗 | bispecific antibody
抗体偶联药物 / 抗体药物偶联物 | antibody-drug conjugate | ADC drug
嵌合抗原受体 | chimeric antigen receptor | CAR-T
重组蛋白 | recombinant protein
多肽药物 / 多肽 | peptide drug | polypeptide
小分子药物 | small molecule drug
靶向药物 | targeted drug
靶向递送 | targeted delivery
药物递送 / 给药系统 | drug delivery
脂质体 | liposome
脂质纳米颗粒 | lipid nanoparticle | LNP
纳米药物 | nanomedicine
缓释制剂 / 缓释 | sustained release | slow release
透皮给药 | transdermal delivery
微针 | microneedle
吸入制剂 | inhalation preparation | inhaler
疫苗 | vaccine
信使核糖核酸 | messenger RNA | mRNA
佐剂 | adjuvant
抗生素 | antibiotic
葡萄球菌 | staphylococcus
抗菌 | antibacterial | antimicrobial
耐药性 / 耐药 | drug resistance
抗病毒 | antiviral
药物筛选 | drug screening
药物发现 | drug discovery
药代动力学 | pharmacokinetics
毒理学 / 毒性评价 | toxicology
临床试验 | clinical trial
仿制药 | generic drug
原料药 | active pharmaceutical ingredient | API synthesis
药用辅料 | pharmaceutical excipient
冻干 | freeze drying | lyophilization
制药 | pharmaceutical
中药 / 中草药 | traditional Chinese medicine | herbal medicine
中药材 | medicinal herb | medicinal plant
中药饮片 | prepared herbal slices
中药提取 | herbal extraction
天然产物 | natural product
发酵 | fermentation
发酵罐 | fermenter | fermentor
生物反应器 | bioreactor
细胞培养 | cell culture
培养基 | culture medium
酶制剂 / 酶活性 | enzyme
酶催化 / 生物催化 | enzymatic catalysis | biocatalysis
固定化酶 | immobilized enzyme
益生菌 | probiotic
肠道菌群 | gut microbiota | intestinal flora
层析 | chromatography purification
蛋白纯化 | protein purification
糖尿病 | diabetes
胰岛素 | insulin
血糖 | blood glucose
血糖仪 / 血糖监测 | glucose meter | glucose monitoring
连续血糖监测 | continuous glucose monitoring | CGM
高血压 | hypertension
血压 | blood pressure
血氧 | blood oxygen | pulse oximeter
心电 / 心电图 | electrocardiogram | ECG
脑电 / 脑电图 | electroencephalogram | EEG
肌电 | electromyography | EMG
脑机接口 | brain-computer interface | BCI
心血管 | cardiovascular
心脏支架 / 血管支架 | coronary stent | vascular stent
人工心脏 | artificial heart | ventricular assist device
心脏瓣膜 | heart valve
起搏器 | pacemaker
除颤器 | defibrillator
脑卒中 / 中风 | stroke patients | apoplexy
阿尔茨海默病 / 老年痴呆 | Alzheimer's disease | dementia
帕金森病 | Parkinson's disease
肺结核 / 结核病 | tuberculosis
肺结节 | pulmonary nodule | lung nodule
视网膜 | retina | retinal
白内障 | cataract
人工晶状体 / 人工晶体 | intraocular lens
眼底 | fundus
隐形眼镜 | contact lens
助听器 | hearing aid
人工耳蜗 | cochlear implant
口腔 / 牙科 | dental | dentistry
种植牙 / 牙种植体 | dental implant
骨科 | orthopedic | orthopaedic
骨修复 | bone repair
骨质疏松 | osteoporosis
骨科植入物 | orthopedic implant
人工关节 | artificial joint | joint replacement
膝关节 | knee joint
髋关节 | hip joint
脊柱 | spine | spinal
组织工程 | tissue engineering
组织支架 | tissue scaffold
生物打印 | bioprinting
水凝胶 | hydrogel
敷料 / 伤口敷料 | wound dressing
伤口愈合 / 创面修复 | wound healing
止血材料 / 止血 | hemostatic | haemostatic
缝合线 | suture
手术机器人 | surgical robot
手术导航 | surgical navigation
微创手术 | minimally invasive surgery
内窥镜 / 内镜 | endoscope | endoscopy
导管 | catheter
介入治疗 | interventional therapy
射频消融 | radiofrequency ablation
医学影像 | medical imaging
计算机断层扫描 / 断层扫描 | computed tomography | CT scan
磁共振成像 / 核磁共振成像 | magnetic resonance imaging | MRI
超声成像 / 超声诊断 | ultrasound imaging | ultrasonography
正电子发射断层 | positron emission tomography | PET scan
X射线 / X光 | X-ray
造影剂 | contrast agent
光学相干断层 | optical coherence tomography | OCT
放疗 / 放射治疗 | radiotherapy | radiation therapy
质子治疗 | proton therapy
辅助诊断 | computer-aided diagnosis | assisted diagnosis
数字病理 / 病理切片 | digital pathology | pathological section
远程医疗 | telemedicine | remote healthcare
电子病历 | electronic medical record
呼吸机 | ventilator
麻醉 | anesthesia | anaesthesia
血液透析 / 透析 | hemodialysis | dialysis
输液泵 | infusion pump
注射器 | syringe
康复机器人 / 康复训练 | rehabilitation robot | rehabilitation training
外骨骼 | exoskeleton
假肢 | prosthesis | prosthetic limb
轮椅 | wheelchair
医用机器人 | medical robot
医疗器械 | medical device
消毒 | disinfection
灭菌 | sterilization | sterilisation
生物安全 | biosafety
动物模型 | animal model
生物相容性 | biocompatibility
可吸收 / 可降解支架 | bioabsorbable | bioresorbable
血液净化 | blood purification
输血 / 血浆 | blood plasma | blood transfusion
睡眠监测 / 睡眠呼吸暂停 | sleep monitoring | sleep apnea
`;
