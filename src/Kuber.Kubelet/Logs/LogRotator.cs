using System.Globalization;
using System.IO.Compression;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Pods;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Logs;

/// <summary>
/// Keeps the logs of containers that run within their size.
/// <list type="number">
/// <item>A log that has outgrown it gets the time as a suffix, and the runtime begins a new one.</item>
/// <item>The one rotated before is compressed; the newest stays plain, as whoever follows it may still be reading.</item>
/// <item>The oldest go, so that no more are kept than wanted.</item>
/// </list>
/// </summary>
internal sealed partial class LogRotator(PodWorkers workers, IContainerRuntime runtime, KubeletPaths paths, KubeletOptions options, ILogger logger)
{
    private const string Compressed = ".gz";
    private const string Unfinished = ".tmp";

    /// <summary>The usual patterns take <c>name.*</c> for <c>name</c> too, as DOS did.</summary>
    private static readonly EnumerationOptions SimplePattern = new() { MatchType = MatchType.Simple };

    /// <summary>Looks at all logs once.</summary>
    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        foreach (var pod in workers.Pods)
        {
            var directory = paths.PodLogs(pod.Metadata.Namespace, pod.Metadata.Name, pod.Metadata.Uid);
            foreach (var status in pod.Status.InitContainerStatuses.Concat(pod.Status.ContainerStatuses).Concat(pod.Status.EphemeralContainerStatuses))
            {
                var path = Path.Combine(directory, KubeletPaths.ContainerLog(status.Name, status.RestartCount));
                if (status.State.Running is null || new FileInfo(path) is not { Exists: true } file || file.Length < options.ContainerLogMaxBytes)
                {
                    continue;
                }

                try
                {
                    await RotateAsync(path, status.ContainerID[(status.ContainerID.IndexOf("://", StringComparison.Ordinal) + 3)..], cancellationToken);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CriException)
                {
                    LogFailed(logger, path, failure.Message);
                }
            }
        }
    }

    private async Task RotateAsync(string path, string containerId, CancellationToken cancellationToken)
    {
        var rotated = Rotated(path);

        // The new log and the one that is rotated now count too.
        var keep = Math.Max(0, options.ContainerLogMaxFiles - 2);
        foreach (var old in rotated.SkipLast(keep))
        {
            File.Delete(old);
        }

        foreach (var plain in rotated.TakeLast(keep).Where(f => !f.EndsWith(Compressed, StringComparison.Ordinal)))
        {
            await CompressAsync(plain, cancellationToken);
        }

        var target = $"{path}.{options.Clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        if (File.Exists(target) || File.Exists(target + Compressed))
        {
            // Once a second is often enough.
            return;
        }

        File.Move(path, target);
        try
        {
            await runtime.ReopenContainerLogAsync(containerId, cancellationToken);
        }
        catch (CriException)
        {
            // The runtime still writes to the file: it gets its name back.
            if (!File.Exists(path))
            {
                File.Move(target, path);
            }

            throw;
        }
    }

    /// <summary>The rotated logs of a container, oldest first. What an interrupted compression left is removed.</summary>
    private static List<string> Rotated(string path)
    {
        var files = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*", SimplePattern).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(Unfinished, StringComparison.Ordinal) || File.Exists(file + Compressed))
            {
                File.Delete(file);
            }
            else
            {
                files.Add(file);
            }
        }

        return files;
    }

    private static async Task CompressAsync(string path, CancellationToken cancellationToken)
    {
        var unfinished = path + Unfinished;
        await using (var plain = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        await using (var output = File.Create(unfinished))
        await using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
        {
            await plain.CopyToAsync(gzip, cancellationToken);
        }

        File.Move(unfinished, path + Compressed, overwrite: true);
        File.Delete(path);
    }

    [LoggerMessage(1, LogLevel.Warning, "log {path} was not rotated: {error}")]
    private static partial void LogFailed(ILogger logger, string path, string error);
}
