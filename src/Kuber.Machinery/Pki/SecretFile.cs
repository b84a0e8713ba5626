namespace Kuber.Machinery.Pki;

/// <summary>Writes files whole or not at all.</summary>
public static class SecretFile
{
    /// <summary>Writes a text beside the file and moves it there. A secret one can be read by its owner only.</summary>
    public static void Write(string path, string text, bool secret = true)
    {
        var draft = path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(text);
        }

        File.Move(draft, path, overwrite: true);
    }
}
