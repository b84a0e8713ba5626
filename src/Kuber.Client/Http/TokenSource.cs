using Kuber.Client.Kubeconfig;

namespace Kuber.Client.Http;

/// <summary>The bearer token of a client. One that is in a file is read again when it is a minute old, since tokens are replaced there.</summary>
internal sealed class TokenSource(ClientConfig config, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private string token = config.Token;
    private long? readAt;

    /// <summary>The token; empty for none.</summary>
    /// <exception cref="KubeconfigException">The file cannot be read and never could.</exception>
    public string Token
    {
        get
        {
            if (config.TokenFile.Length == 0)
            {
                return token;
            }

            lock (gate)
            {
                if (readAt is null || clock.GetElapsedTime(readAt.Value) > Freshness)
                {
                    Read();
                }

                return token;
            }
        }
    }

    /// <summary>Reads the file again before the next use: the server did not take the token.</summary>
    public void Expire()
    {
        lock (gate)
        {
            readAt = null;
        }
    }

    private void Read()
    {
        try
        {
            token = File.ReadAllText(config.TokenFile).Trim();
            readAt = clock.GetTimestamp();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (token.Length == 0)
            {
                throw new KubeconfigException($"The token file {config.TokenFile} cannot be read: {exception.Message}", exception);
            }
        }
    }
}
