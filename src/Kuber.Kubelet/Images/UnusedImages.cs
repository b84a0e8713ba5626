using Kuber.Client.Events;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Events;
using Kuber.Kubelet.Linux;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Images;

/// <summary>
/// Removes images that no container uses when the disk that holds them is nearly full: those unused for longest first, until
/// enough is free. Images that are pinned, that sandboxes are made of, or that came lately stay.
/// </summary>
internal sealed partial class UnusedImages(IContainerRuntime runtime, KubeletOptions options, PodEvents events, Func<CancellationToken, Task<string>> sandboxImage, ILogger logger)
{
    private readonly Dictionary<string, (DateTimeOffset Seen, DateTimeOffset Used)> known = [];

    /// <summary>Looks once.</summary>
    public async Task CollectAsync(CancellationToken cancellationToken)
    {
        var images = await runtime.ListImagesAsync(cancellationToken);
        var used = await NoteUseAsync(images, cancellationToken);
        var fs = await runtime.ImageFsInfoAsync(cancellationToken);
        if (fs.ImageFilesystems.IsEmpty || fs.ImageFilesystems[0].FsId is not { Mountpoint.Length: > 0 } id || FileSystemSpace.Of(id.Mountpoint) is not { CapacityBytes: > 0 } space)
        {
            return;
        }

        var percent = 100 - (int)(space.AvailableBytes * 100 / space.CapacityBytes);
        if (percent < options.ImageGcHighThresholdPercent)
        {
            return;
        }

        var wanted = (space.CapacityBytes * (100 - options.ImageGcLowThresholdPercent) / 100) - space.AvailableBytes;
        LogNearlyFull(logger, id.Mountpoint, percent, wanted);
        var freed = await FreeAsync(wanted, images.Where(i => !used.Contains(i.Id)), cancellationToken);
        if (freed < wanted)
        {
            events.Node(
                options.NodeName,
                EventTypes.Warning,
                "FreeDiskSpaceFailed",
                $"Failed to garbage collect required amount of images. Attempted to free {wanted} bytes, but only found {freed} bytes eligible to free.");
        }
    }

    /// <summary>Removes images until so many bytes are free; gives how many that were.</summary>
    private async Task<long> FreeAsync(long wanted, IEnumerable<Image> unused, CancellationToken cancellationToken)
    {
        var kept = await sandboxImage(cancellationToken);
        var now = options.Clock.GetUtcNow();
        var freed = 0L;
        foreach (var image in unused.OrderBy(i => known[i.Id].Used).ThenBy(i => known[i.Id].Seen))
        {
            if (freed >= wanted)
            {
                break;
            }

            if (image.Pinned || image.RepoTags.Contains(kept) || now - known[image.Id].Seen < options.ImageMinimumGcAge)
            {
                continue;
            }

            try
            {
                await runtime.RemoveImageAsync(new ImageSpec { Image = image.Id }, cancellationToken);
                LogRemoved(logger, image.RepoTags.IsEmpty ? image.Id : image.RepoTags[0], image.Size);
                freed += image.Size;
                known.Remove(image.Id);
            }
            catch (CriException failure)
            {
                LogFailed(logger, image.Id, failure.Message);
            }
        }

        return freed;
    }

    /// <summary>Notes which images are there and used now; gives the ids of those that are.</summary>
    private async Task<HashSet<string>> NoteUseAsync(IReadOnlyList<Image> images, CancellationToken cancellationToken)
    {
        // A container names its image by id, digest or tag.
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in await runtime.ListContainersAsync(null, cancellationToken))
        {
            names.UnionWith([container.ImageRef, container.ImageId, container.Image?.Image ?? ""]);
        }

        var now = options.Clock.GetUtcNow();
        var used = images.Where(i => names.Contains(i.Id) || i.RepoTags.Any(names.Contains) || i.RepoDigests.Any(names.Contains)).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var image in images)
        {
            var (seen, last) = known.TryGetValue(image.Id, out var before) ? before : (now, DateTimeOffset.MinValue);
            known[image.Id] = (seen, used.Contains(image.Id) ? now : last);
        }

        foreach (var gone in known.Keys.Except(images.Select(i => i.Id)).ToList())
        {
            known.Remove(gone);
        }

        return used;
    }

    [LoggerMessage(1, LogLevel.Information, "disk of images at {path} is {percent} % full; {bytes} bytes are to be freed")]
    private static partial void LogNearlyFull(ILogger logger, string path, int percent, long bytes);

    [LoggerMessage(2, LogLevel.Information, "unused image {image} of {bytes} bytes was removed")]
    private static partial void LogRemoved(ILogger logger, string image, long bytes);

    [LoggerMessage(3, LogLevel.Warning, "image {image} was not removed: {error}")]
    private static partial void LogFailed(ILogger logger, string image, string error);
}
