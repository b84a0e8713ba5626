namespace Kuber.Images;

/// <summary>Builds images on the spot, without a registry.</summary>
internal static class ImageBuilder
{
    /// <summary>The name of the pause image, as current runtimes ask for it.</summary>
    public const string PauseName = "registry.k8s.io/pause:3.10";

    /// <summary>Builds an image into an OCI archive; returns the digest of its manifest.</summary>
    public static async Task<string> BuildAsync(ImageRequest request, string archive, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("kuber-image-").FullName;
        try
        {
            RootFolderBuilder builder = new(root);
            await builder.AddBaseAsync(cancellationToken);
            var packages = request.Packages.Where(p => p != "busybox-static").ToList();
            if (packages.Count > 0)
            {
                await builder.AddPackagesAsync(packages, cancellationToken);
            }

            var known = request.Packages.Count > 0 ? KnownProgram.Find(request.Packages[0]) : null;
            AddKnown(builder, root, known);
            foreach (var folder in request.Folders)
            {
                await builder.AddFolderAsync(folder, cancellationToken);
            }

            await builder.AddBusyboxAsync(cancellationToken);
            return await OciArchive.WriteAsync(Specification(request, root, known), archive, cancellationToken);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Builds the pause image under a name; returns the digest of its manifest.</summary>
    public static async Task<string> BuildPauseAsync(string name, string archive, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("kuber-pause-").FullName;
        try
        {
            var program = Path.Combine(root, "pause");
            await File.WriteAllBytesAsync(program, PauseProgram.For(System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture), cancellationToken);
            File.SetUnixFileMode(program, (UnixFileMode)0x1ED);
            return await OciArchive.WriteAsync(new(name, root) { Entrypoint = ["/pause"], User = "65535:65535" }, archive, cancellationToken);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static ImageSpec Specification(ImageRequest request, string root, KnownProgram? known)
    {
        ImageSpec image = new(ImageName.Complete(request.Name), root)
        {
            Entrypoint = request.Entrypoint,
            Command = request.Command.Count > 0 ? request.Command : known?.Command ?? (request.Entrypoint.Count > 0 ? [] : ["sh"]),
            ExposedPorts = known?.ExposedPorts ?? [],
            StopSignal = known?.StopSignal ?? "",
            User = request.User,
            WorkingDirectory = request.WorkingDirectory,
        };
        return image with { Environment = [.. image.Environment, .. request.Environment] };
    }

    private static void AddKnown(RootFolderBuilder builder, string root, KnownProgram? known)
    {
        foreach (var folder in known?.Folders ?? [])
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        foreach (var (path, target) in known?.Links ?? [])
        {
            builder.Link(path, target);
        }
    }
}
