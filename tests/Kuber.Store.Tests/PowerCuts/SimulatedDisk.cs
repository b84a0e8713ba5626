namespace Kuber.Store.Tests.PowerCuts;

/// <summary>
/// Follows what SQLite writes below one folder and what of it is certain, makes calls fail on request, and calls back
/// before every change, so that a test can pull the plug at any of them.
/// </summary>
public sealed class SimulatedDisk : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SimulatedFile> files = [];

    public SimulatedDisk(string folder)
    {
        Folder = folder;
        SimulatedFileLayer.Attach(this);
    }

    public string Folder { get; }

    /// <summary>The result code that a call gets instead of being done; 0 to do it.</summary>
    public Func<DiskOperation, string, int>? Fault { get; set; }

    /// <summary>Called before each operation, one at a time.</summary>
    public Action<DiskOperation, string>? Before { get; set; }

    /// <summary>The files as they may be found when the power comes back. To be called from <see cref="Before"/>.</summary>
    public Dictionary<string, byte[]> PowerCut(Random random) =>
        files.Where(file => file.Value.WasSynced || random.Next(2) == 0)
            .ToDictionary(file => Path.GetFileName(file.Key), file => file.Value.AfterPowerCut(random));

    public void Dispose() => SimulatedFileLayer.Detach(this);

    /// <summary>Follows one operation; <paramref name="perform"/> does it on the real file.</summary>
    internal int Follow(DiskOperation operation, string path, Func<int> perform, Action<SimulatedFile> follow)
    {
        lock (gate)
        {
            Before?.Invoke(operation, path);
            if (Fault?.Invoke(operation, path) is { } code and not 0)
            {
                return code;
            }
            var result = perform();
            if (result == 0)
            {
                if (operation == DiskOperation.Delete)
                {
                    files.Remove(path);
                }
                else
                {
                    if (!files.TryGetValue(path, out var file))
                    {
                        files[path] = file = new SimulatedFile();
                    }
                    follow(file);
                }
            }
            return result;
        }
    }
}
