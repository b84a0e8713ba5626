using Kuber.Images;
using Kuber.Kubelet.Nodes;

namespace Kuber.Cluster;

/// <summary>Gives the container runtime the one image that it needs of itself, so that no registry is asked.</summary>
internal static class PauseImage
{
    /// <summary>Makes and imports the image that the runtime names for sandboxes, where it has none.</summary>
    public static async Task EnsureAsync(string socket, CancellationToken cancellationToken)
    {
        var name = await RuntimeProbe.SandboxImageAsync(socket, cancellationToken);
        if (name.Length == 0)
        {
            name = ImageBuilder.PauseName;
        }

        if (await RuntimeProbe.HasImageAsync(socket, name, cancellationToken))
        {
            return;
        }

        var archive = Path.Combine(Path.GetTempPath(), $"kuber-pause-{Environment.ProcessId}.tar");
        try
        {
            await ImageBuilder.BuildPauseAsync(name, archive, cancellationToken);
            await new ImageImporter(socket).ImportAsync(archive, cancellationToken);
        }
        finally
        {
            File.Delete(archive);
        }
    }
}
