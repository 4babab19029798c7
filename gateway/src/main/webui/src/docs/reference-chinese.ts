const LABELS: Record<string, string> = {
  Authorize: '令牌',
  'Available authorizations': '可用的身份凭证',
  Authorized: '已填写',
  'Value:': '令牌：',
  Logout: '清除',
  Close: '关闭',
  'Try it out': '试用',
  'Try it out ': '试用',
  Cancel: '取消',
  Execute: '发送',
  Clear: '清空',
  Reset: '重置',
  Parameters: '参数',
  'No parameters': '无参数',
  'Request body': '请求内容',
  Responses: '应答',
  'Server response': '服务器应答',
  'Response body': '应答内容',
  'Response headers': '应答头',
  'Request URL': '请求地址',
  'Request duration': '用时',
  'Media type': '媒体类型',
  Name: '名称',
  Description: '说明',
  Code: '状态码',
  Details: '详情',
  Links: '链接',
  'No links': '无链接',
  Headers: '头',
  Schema: '结构',
  'Example Value': '示例',
  'Edit Value': '编辑',
  Servers: '服务器',
  Loading: '载入中',
  Download: '下载',
  'Send empty value': '发送空值',
};

/** Swagger UI speaks English only: its labels are replaced as they appear. What the descriptions say stays. */
export function chinese(root: HTMLElement): void {
  const watch = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'characterData') {
        translate(change.target);
      }
      change.addedNodes.forEach(translate);
    }
  });
  watch.observe(root, { childList: true, subtree: true, characterData: true });
}

function translate(node: Node): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const label = LABELS[node.nodeValue ?? ''];
    if (label !== undefined) {
      node.nodeValue = label;
    }
  } else {
    node.childNodes.forEach(translate);
  }
}
