using Kuber.Machinery.Processes;

namespace Kuber.Images;

/// <summary>
/// Lays out an image's root in a folder: Debian packages with the libraries they need, a static busybox for a shell and the
/// everyday tools, and the few files that programs expect (users, name service, temporary folders).
/// </summary>
internal sealed class RootFolderBuilder(string root)
{
    private const UnixFileMode Sticky = (UnixFileMode)0x3FF; // 1777

    /// <summary>Makes the folder with users, groups and temporary folders.</summary>
    public async Task AddBaseAsync(CancellationToken cancellationToken)
    {
        foreach (var folder in new[] { "bin", "sbin", "lib", "usr/bin", "usr/sbin", "usr/lib", "etc", "dev", "proc", "sys", "root", "run", "home", "var/log", "var/lib", "tmp", "var/tmp" })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        File.SetUnixFileMode(Path.Combine(root, "tmp"), Sticky);
        File.SetUnixFileMode(Path.Combine(root, "var/tmp"), Sticky);
        await WriteAsync("etc/passwd", "root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/usr/sbin:/bin/false\nwww-data:x:33:33:www-data:/var/www:/bin/false\nnobody:x:65534:65534:nobody:/:/bin/false\n", cancellationToken);
        await WriteAsync("etc/group", "root:x:0:\ndaemon:x:1:\nadm:x:4:\ntty:x:5:\nwww-data:x:33:\nnogroup:x:65534:\n", cancellationToken);
        await WriteAsync("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n", cancellationToken);
    }

    /// <summary>Adds the machine's static busybox under all its names; names that are taken stay.</summary>
    /// <exception cref="ProcessFailedException">busybox-static is not installed.</exception>
    public async Task AddBusyboxAsync(CancellationToken cancellationToken)
    {
        var list = await ProcessRunner.RunOrThrowAsync("/bin/busybox", ["--list-full"], cancellationToken);
        var target = Path.Combine(root, "bin/busybox");
        File.Copy("/bin/busybox", target, overwrite: true);
        File.SetUnixFileMode(target, (UnixFileMode)0x1ED);
        foreach (var name in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(root, name);
            if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.CreateSymbolicLink(path, "/bin/busybox");
            }
        }
    }

    /// <summary>Adds the files of Debian packages, of their companions (such as <c>nginx-common</c>) and of the libraries they depend on.</summary>
    /// <exception cref="ProcessFailedException">A package is unknown or cannot be fetched.</exception>
    public async Task AddPackagesAsync(IReadOnlyList<string> packages, CancellationToken cancellationToken)
    {
        var downloads = Directory.CreateTempSubdirectory("kuber-packages-").FullName;
        try
        {
            var closure = await ClosureAsync(packages, cancellationToken);
            await ProcessRunner.RunOrThrowAsync("apt-get", ["download", "-q", "-o", "APT::Sandbox::User=root", .. closure], cancellationToken, downloads);
            foreach (var file in Directory.EnumerateFiles(downloads, "*.deb").Order(StringComparer.Ordinal))
            {
                await UnpackAsync(file, cancellationToken);
            }
        }
        finally
        {
            Directory.Delete(downloads, recursive: true);
        }
    }

    /// <summary>Copies a folder's content over the root.</summary>
    public async Task AddFolderAsync(string folder, CancellationToken cancellationToken) =>
        await ProcessRunner.RunOrThrowAsync("cp", ["-a", Path.GetFullPath(folder) + "/.", root], cancellationToken);

    /// <summary>Makes a link to another path, in place of what is there, such as from a log to <c>/dev/stdout</c>.</summary>
    public void Link(string path, string target)
    {
        var full = Path.Combine(root, path.TrimStart('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (Directory.Exists(full) && new DirectoryInfo(full).LinkTarget is null)
        {
            Directory.Delete(full, recursive: true);
        }
        else
        {
            File.Delete(full);
        }

        File.CreateSymbolicLink(full, target);
    }

    private static async Task<IReadOnlyList<string>> ClosureAsync(IReadOnlyList<string> packages, CancellationToken cancellationToken)
    {
        var listed = await ProcessRunner.RunAsync("apt-cache", DependsArguments(packages), cancellationToken);
        if (!listed.Succeeded || listed.Output.Length == 0)
        {
            await ProcessRunner.RunOrThrowAsync("apt-get", ["update", "-q"], cancellationToken);
            listed = await ProcessRunner.RunAsync("apt-cache", DependsArguments(packages), cancellationToken);
        }

        if (!listed.Succeeded)
        {
            throw new ProcessFailedException($"no such Debian package: {string.Join(", ", packages)}");
        }

        // Of the dependencies only libraries and companions count: an image needs no package manager, no init system, no Perl.
        var names = listed.Output.Split('\n').Where(l => l.Length > 0 && char.IsAsciiLetterOrDigit(l[0])).Select(l => l.Split(':')[0].Trim());
        return [.. names.Where(n => Wanted(n, packages)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string[] DependsArguments(IReadOnlyList<string> packages) =>
        ["depends", "--recurse", "--no-recommends", "--no-suggests", "--no-conflicts", "--no-breaks", "--no-replaces", "--no-enhances", .. packages];

    private static bool Wanted(string name, IReadOnlyList<string> packages) =>
        packages.Contains(name)
        || packages.Any(p => name.StartsWith(p + "-", StringComparison.Ordinal) && !name.EndsWith("-doc", StringComparison.Ordinal))
        || (name.StartsWith("lib", StringComparison.Ordinal) && !name.Contains("perl", StringComparison.Ordinal))
        || name == "zlib1g";

    private async Task UnpackAsync(string package, CancellationToken cancellationToken)
    {
        await ProcessRunner.RunOrThrowAsync("dpkg-deb", ["-x", package, root], cancellationToken);
        foreach (var unneeded in new[] { "usr/share/doc", "usr/share/man", "usr/share/lintian", "usr/share/locale" })
        {
            var path = Path.Combine(root, unneeded);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
    }

    private Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(root, path), text, cancellationToken);
}
