namespace Kuber.Store.Embedded;

/// <summary>Keeps a second instance away from the same data, in this process or another. The system frees it when the process ends.</summary>
internal sealed class StoreFileLock : IDisposable
{
    private readonly FileStream stream;

    public StoreFileLock(string path)
    {
        try
        {
            stream = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(path + ".lock"))
        {
            throw new StoreOpenException(StoreOpenFailure.InUse, $"another instance uses the data in {path}: stop it first, or choose another data directory", failure);
        }
    }

    public void Dispose() => stream.Dispose();
}
