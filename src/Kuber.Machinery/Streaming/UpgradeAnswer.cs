using System.Net;
using System.Text;

namespace Kuber.Machinery.Streaming;

/// <summary>What a server said to a request for another protocol: either the connection is now in that protocol, or an answer as usual.</summary>
public sealed class UpgradeAnswer : IAsyncDisposable
{
    private const int MaxErrorBytes = 64 * 1024;
    private readonly HttpResponseMessage message;

    internal UpgradeAnswer(HttpResponseMessage message, Stream stream) => (this.message, Stream) = (message, stream);

    /// <summary>Whether the server switched.</summary>
    public bool Switched => message.StatusCode == HttpStatusCode.SwitchingProtocols;

    /// <summary>The status code.</summary>
    public int Code => (int)message.StatusCode;

    /// <summary>The connection, both ways, where the server switched; otherwise the body of the answer.</summary>
    public Stream Stream { get; }

    /// <summary>The headers that a proxy passes on; with the name of the protocol where the server switched.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers
    {
        get
        {
            foreach (var (name, values) in message.Headers.NonValidated.Concat(message.Content.Headers.NonValidated))
            {
                if (UpgradeClient.IsPassedOn(name) || (Switched && name.Equals("Upgrade", StringComparison.OrdinalIgnoreCase)))
                {
                    foreach (var value in values)
                    {
                        yield return new(name, value);
                    }
                }
            }
        }
    }

    /// <summary>A header of the answer; empty where it is missing.</summary>
    public string Header(string name) => message.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : "";

    /// <summary>The beginning of the body as text, where the server did not switch.</summary>
    public async Task<string> ReadErrorAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxErrorBytes];
        var count = await Stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, count);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        message.Dispose();
    }
}
