using Kuber.Kubelet.Volumes;

namespace Kuber.Kubelet.Tests.Volumes;

public sealed class AtomicWriterTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("kuber-volume-").FullName;
    private readonly AtomicWriter writer = new(TimeProvider.System);

    [Fact]
    public void Files_are_seen_through_links_at_their_paths()
    {
        Assert.True(Write(("a", "1"), ("b/c", "2")));
        Assert.Equal("1", Read("a"));
        Assert.Equal("2", Read("b/c"));
        Assert.Equal("..data/a", new FileInfo(Path.Combine(directory, "a")).LinkTarget);
        Assert.Equal("..data/b", new DirectoryInfo(Path.Combine(directory, "b")).LinkTarget);
    }

    [Fact]
    public void Writing_the_same_again_does_nothing()
    {
        Write(("a", "1"));
        var before = new DirectoryInfo(Path.Combine(directory, "..data")).LinkTarget;
        Assert.False(Write(("a", "1")));
        Assert.Equal(before, new DirectoryInfo(Path.Combine(directory, "..data")).LinkTarget);
    }

    [Fact]
    public void A_new_set_takes_the_place_of_the_old_one()
    {
        Write(("a", "1"), ("gone", "x"));
        Assert.True(Write(("a", "2"), ("new", "3")));
        Assert.Equal("2", Read("a"));
        Assert.Equal("3", Read("new"));
        Assert.False(Path.Exists(Path.Combine(directory, "gone")));
        Assert.Single(Directory.GetDirectories(directory, "..2*"));
    }

    [Fact]
    public void Files_have_their_modes()
    {
        writer.Write(directory, new Dictionary<string, VolumeFile> { ["key"] = new("k"u8.ToArray(), UnixFileMode.UserRead) }, null);
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(Path.Combine(directory, "..data", "key")));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private bool Write(params ReadOnlySpan<(string Path, string Text)> files)
    {
        Dictionary<string, VolumeFile> set = [];
        foreach (var (path, text) in files)
        {
            set[path] = new(System.Text.Encoding.UTF8.GetBytes(text), (UnixFileMode)0x1A4);
        }

        return writer.Write(directory, set, null);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(directory, path));
}
