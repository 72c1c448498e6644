using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Samsyn.Tests.Mail;

/// <summary>A mail server on this machine that keeps what it gets (RFC 5321, as much of it as a client needs), and can be told to refuse.</summary>
sealed class SmtpListener : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Task _listening;

    public SmtpListener()
    {
        _listener.Start();
        _listening = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whole messages with their headers, as they came.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>What it answers to commands that begin with a word, instead of yes: "RCPT" → "550 no such person".</summary>
    public ConcurrentDictionary<string, string> Refusals { get; } = new();

    async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Talk(client.GetStream());
            }
        }
        catch (OperationCanceledException) { }
    }

    async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 ready");
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                await writer.WriteLineAsync(Refusals.GetValueOrDefault(word) ?? word switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 yes" });
                if (word == "QUIT") return;
                if (word != "DATA" || Refusals.ContainsKey(word)) continue;
                var message = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } said and not ".") message.AppendLine(said);
                Messages.Enqueue(message.ToString());
                await writer.WriteLineAsync("250 kept");
            }
        }
        catch (IOException) { }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _listener.Dispose();
        _stop.Dispose();
    }
}
