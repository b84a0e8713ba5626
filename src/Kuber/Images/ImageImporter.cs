using Kuber.Machinery.Processes;

namespace Kuber.Images;

/// <summary>Brings images into containerd, where the kubelet finds them.</summary>
/// <param name="socket">The path of containerd's socket.</param>
internal sealed class ImageImporter(string socket)
{
    private const string Namespace = "k8s.io";

    /// <summary>Imports an OCI archive under the names it holds.</summary>
    /// <exception cref="ProcessFailedException">containerd does not answer or refuses the archive.</exception>
    public Task ImportAsync(string archive, CancellationToken cancellationToken) =>
        RunAsync(["images", "import", archive], cancellationToken);

    /// <summary>The names of the images that are there.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var output = await RunAsync(["images", "list", "-q"], cancellationToken);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Gives an image a second name.</summary>
    public Task TagAsync(string name, string alias, CancellationToken cancellationToken) =>
        RunAsync(["images", "tag", "--force", name, alias], cancellationToken);

    private Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        ProcessRunner.RunOrThrowAsync("ctr", ["--address", socket, "--namespace", Namespace, .. arguments], cancellationToken);
}
