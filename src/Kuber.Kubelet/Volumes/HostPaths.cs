using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Volumes;

/// <summary>Checks that a path of the node is what a hostPath volume asks for, and makes it where it asks for that.</summary>
internal static class HostPaths
{
    /// <summary>Throws <see cref="VolumeException"/> where the path is missing or of another type.</summary>
    public static void Check(HostPathVolumeSource source)
    {
        var path = source.Path;
        switch (source.Type)
        {
            case null or "":
                return;
            case "DirectoryOrCreate":
                if (!Path.Exists(path))
                {
                    Directory.CreateDirectory(path);
                    File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("755", 8));
                }

                Require(Directory.Exists(path), path, "a directory");
                return;
            case "Directory":
                Require(Directory.Exists(path), path, "a directory");
                return;
            case "FileOrCreate":
                if (!Path.Exists(path))
                {
                    using (File.Create(path))
                    {
                        // An empty file is what was asked for.
                    }

                    File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("644", 8));
                }

                Require(File.Exists(path) && Kind(path) == Linux.FileKind.Regular, path, "a file");
                return;
            case "File":
                Require(File.Exists(path) && Kind(path) == Linux.FileKind.Regular, path, "a file");
                return;
            case "Socket":
                Require(Kind(path) == Linux.FileKind.Socket, path, "a socket file");
                return;
            case "CharDevice":
                Require(Kind(path) == Linux.FileKind.CharacterDevice, path, "a character device");
                return;
            case "BlockDevice":
                Require(Kind(path) == Linux.FileKind.BlockDevice, path, "a block device");
                return;
            default:
                throw new VolumeException($"hostPath type check failed: {source.Type} is an unknown type");
        }
    }

    private static Linux.FileKind Kind(string path) => Linux.FileKinds.Of(path);

    private static void Require(bool holds, string path, string what)
    {
        if (!holds)
        {
            throw new VolumeException($"hostPath type check failed: {path} is not {what}");
        }
    }
}
