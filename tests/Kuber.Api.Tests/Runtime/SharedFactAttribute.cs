namespace Kuber.Api.Tests.Runtime;

/// <summary>A test that needs the shared folder of reference facts; skipped where it is missing.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string folder)
    {
        if (Find(folder) is null)
        {
            Skip = $"needs {folder} of the shared folder (KUBER_SHARED, or ../shared beside the repository)";
        }
    }

    /// <summary>The path of a folder or file in the shared folder; null where it is missing.</summary>
    public static string? Find(string name)
    {
        var roots = new List<string>();
        if (Environment.GetEnvironmentVariable("KUBER_SHARED") is { Length: > 0 } set)
        {
            roots.Add(set);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            roots.Add(Path.Combine(folder.FullName, "shared"));
        }

        return roots.Select(r => Path.Combine(r, name)).FirstOrDefault(Path.Exists);
    }
}
