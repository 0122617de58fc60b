// The component speaks its own message shape; the server speaks OpenAI's. Everything else is deep-chat as it ships.
await customElements.whenDefined('deep-chat');
const chat = document.getElementById('chat');

chat.connect = { url: '/v1/chat/completions', method: 'POST', stream: true };
chat.requestBodyLimits = { maxMessages: 0 };
chat.requestInterceptor = (details) => {
  details.body = {
    model: 'stub-1',
    stream: true,
    messages: details.body.messages.map(({ role, text }) => ({ role: role === 'ai' ? 'assistant' : 'user', content: text })),
  };
  return details;
};
chat.responseInterceptor = (event) => ({ text: event.choices?.[0]?.delta?.content ?? '' });
chat.textInput = {
  placeholder: { text: 'Ask me anything!' },
  styles: { container: { width: '92%', maxHeight: '160px', borderRadius: '12px', borderColor: '#cfc4e2' }, text: { padding: '11px 14px' } },
};
chat.messageStyles = {
  default: {
    shared: { bubble: { maxWidth: '76%', padding: '10px 14px', fontSize: '14px', lineHeight: '1.55', borderRadius: '12px' } },
    user: { bubble: { backgroundColor: '#5b3fa0', color: '#fff' } },
    ai: { bubble: { backgroundColor: '#f4f1f8', color: '#241c33' } },
  },
};

for (const button of document.querySelectorAll('aside button')) {
  button.addEventListener('click', () => {
    const input = chat.shadowRoot.getElementById('text-input');
    input.focus();
    document.execCommand('selectAll');
    document.execCommand('insertText', false, button.textContent.trim().replace(/\s+/g, ' '));
  });
}
