namespace Kuber.Kubelet.Linux;

/// <summary>What a path of a file system is.</summary>
internal enum FileKind
{
    Missing,
    Regular,
    Directory,
    Socket,
    CharacterDevice,
    BlockDevice,
    Other,
}
