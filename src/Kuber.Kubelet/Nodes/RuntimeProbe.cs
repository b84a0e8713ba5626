using System.Text.Json;
using Kuber.Kubelet.Cri;
using Kuber.Machinery.Grpc;

namespace Kuber.Kubelet.Nodes;

/// <summary>Asks a container runtime, before a kubelet runs, whether it answers and what it needs.</summary>
public static class RuntimeProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Why the runtime on a socket cannot be used; null where it can.</summary>
    public static async Task<string?> FailureAsync(string socket, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await new CriRuntime(channel).VersionAsync(limit.Token);
            return null;
        }
        catch (CriException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "it did not answer within 2 s";
        }
    }

    /// <summary>The image that the runtime's configuration names for sandboxes; empty where it does not say.</summary>
    public static async Task<string> SandboxImageAsync(string socket, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        var status = await new CriRuntime(channel).VerboseStatusAsync(cancellationToken);
        if (status.Info.GetValueOrDefault("config") is not { Length: > 0 } config)
        {
            return "";
        }

        using var document = JsonDocument.Parse(config);
        return document.RootElement.TryGetProperty("sandboxImage", out var image) ? image.GetString() ?? "" : "";
    }

    /// <summary>Whether the runtime has an image.</summary>
    public static async Task<bool> HasImageAsync(string socket, string image, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForUnixSocket(socket);
        return await new CriRuntime(channel).ImageStatusAsync(new() { Image = image }, cancellationToken) is not null;
    }
}
