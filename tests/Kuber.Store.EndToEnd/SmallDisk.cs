using System.Diagnostics;

namespace Kuber.Store.EndToEnd;

/// <summary>A file system of its own in a file, which a test may fill up and freeze. Needs root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-small-disk-").FullName;
    private bool frozen;

    public SmallDisk(int mebibytes)
    {
        Directory.CreateDirectory(Root);
        Run("truncate", "-s", $"{mebibytes}M", Image);
        Run("mkfs.ext4", "-q", "-F", "-m", "0", Image);
        Run("mount", "-o", "loop", Image, Root);
    }

    /// <summary>Where it is mounted.</summary>
    public string Root => Path.Combine(folder, "root");

    private string Image => Path.Combine(folder, "image");

    private string Ballast => Path.Combine(Root, "ballast");

    /// <summary>Takes all space but so many bytes.</summary>
    public void FillUp(long left)
    {
        var size = Math.Max(0, new DriveInfo(Root).AvailableFreeSpace - left);
        Run("fallocate", "-l", size.ToString(System.Globalization.CultureInfo.InvariantCulture), Ballast);
    }

    /// <summary>Gives the space back.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    /// <summary>What writes waits until <see cref="Thaw"/>.</summary>
    public void Freeze()
    {
        Run("fsfreeze", "-f", Root);
        frozen = true;
    }

    public void Thaw()
    {
        if (frozen)
        {
            frozen = false;
            Run("fsfreeze", "-u", Root);
        }
    }

    public void Dispose()
    {
        Thaw();
        Run("umount", Root);
        Directory.Delete(folder, recursive: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors}");
        }
    }
}
