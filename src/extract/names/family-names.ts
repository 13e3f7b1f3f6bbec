/** Family names that come first when written in Latin letters. */
export const familyFirst =
  /^(?:Ni|Zhao|Li|Wang|Zhang|Liu|Chen|Yang|Huang|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Zheng|Liang|Xie|Tang|Han|Cao|Deng|Xiao|Feng|Cheng|Cai|Peng|Pan|Yuan|Dong|Yu|Su|Ye|Lu|Wei|Jiang|Tian|Du|Ding|Shen|Fan|Fu|Zhong|Weng|Xiong|Mao|Xi|Yin|Kim|Park|Choi|Jang|Nguyen|Tran|Le|Pham)$/u;
