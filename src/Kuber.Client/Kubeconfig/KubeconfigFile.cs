using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kuber.Client.Kubeconfig;

/// <summary>Reads and writes kubeconfig files. Writing into an existing file leaves everything else in it as it was.</summary>
public static class KubeconfigFile
{
    /// <summary>Reads a file, and the certificates, keys and tokens that it refers to.</summary>
    /// <exception cref="KubeconfigException">The file is missing or malformed.</exception>
    public static Kubeconfig Load(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KubeconfigException($"The kubeconfig {path} cannot be read: {exception.Message}", exception);
        }

        return Parse(text, path);
    }

    /// <summary>Reads the text of a file; relative paths in it count from the folder of <paramref name="path"/>.</summary>
    /// <exception cref="KubeconfigException">The text is malformed.</exception>
    public static Kubeconfig Parse(string text, string path)
    {
        var root = Root(text, path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        return new()
        {
            CurrentContext = Text(root, "current-context"),
            Clusters = [.. Items(root, "clusters").Select(item => Cluster(item, folder))],
            Users = [.. Items(root, "users").Select(item => User(item, folder))],
            Contexts = [.. Items(root, "contexts").Select(Context)],
        };
    }

    /// <summary>Writes a file that only its owner can read.</summary>
    public static void Save(Kubeconfig config, string path) => Write(Fill(Empty(), config), path);

    /// <summary>
    /// Puts clusters, users and contexts into a file, in place of those of the same names, and makes the config's current context the
    /// file's. Makes the file, and its folder, where they are missing.
    /// </summary>
    /// <exception cref="KubeconfigException">The present file is malformed.</exception>
    public static void Merge(Kubeconfig config, string path) =>
        Write(Fill(File.Exists(path) ? Root(File.ReadAllText(path), path) : Empty(), config), path);

    /// <summary>Takes a context, its cluster and its user out of a file.</summary>
    /// <exception cref="KubeconfigException">The present file is malformed.</exception>
    public static void Remove(string path, string context)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var root = Root(File.ReadAllText(path), path);
        if (Items(root, "contexts").FirstOrDefault(item => Text(item, "name") == context) is not { } found)
        {
            return;
        }

        var body = Body(found, "context");
        Drop(root, "contexts", context);
        Drop(root, "clusters", Text(body, "cluster"));
        Drop(root, "users", Text(body, "user"));
        if (Text(root, "current-context") == context)
        {
            Set(root, "current-context", "");
        }

        Write(root, path);
    }

    private static YamlMappingNode Empty() => new() { { "apiVersion", "v1" }, { "kind", "Config" } };

    private static YamlMappingNode Fill(YamlMappingNode root, Kubeconfig config)
    {
        foreach (var cluster in config.Clusters)
        {
            var body = new YamlMappingNode();
            Set(body, "server", cluster.Server);
            SetData(body, "certificate-authority-data", cluster.CertificateAuthority);
            SetIfAny(body, "tls-server-name", cluster.TlsServerName);
            if (cluster.InsecureSkipTlsVerify)
            {
                Set(body, "insecure-skip-tls-verify", "true");
            }

            Put(root, "clusters", "cluster", cluster.Name, body);
        }

        foreach (var user in config.Users)
        {
            var body = new YamlMappingNode();
            SetData(body, "client-certificate-data", user.ClientCertificate);
            SetData(body, "client-key-data", user.ClientKey);
            SetIfAny(body, "token", user.Token);
            SetIfAny(body, "tokenFile", user.TokenFile);
            SetIfAny(body, "username", user.Username);
            SetIfAny(body, "password", user.Password);
            Put(root, "users", "user", user.Name, body);
        }

        foreach (var context in config.Contexts)
        {
            var body = new YamlMappingNode();
            Set(body, "cluster", context.Cluster);
            Set(body, "user", context.User);
            SetIfAny(body, "namespace", context.Namespace);
            Put(root, "contexts", "context", context.Name, body);
        }

        if (config.CurrentContext.Length > 0)
        {
            Set(root, "current-context", config.CurrentContext);
        }

        return root;
    }

    private static void Write(YamlMappingNode root, string path)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
        var text = writer.ToString();
        if (text.EndsWith("...\n", StringComparison.Ordinal))
        {
            text = text[..^4];
        }

        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var fresh = full + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        File.Move(fresh, full, overwrite: true);
    }

    private static KubeconfigCluster Cluster(YamlMappingNode item, string folder)
    {
        var body = Body(item, "cluster");
        return new(Text(item, "name"))
        {
            Server = Text(body, "server"),
            TlsServerName = Text(body, "tls-server-name"),
            InsecureSkipTlsVerify = Text(body, "insecure-skip-tls-verify") == "true",
            CertificateAuthority = Data(body, "certificate-authority", folder),
        };
    }

    private static KubeconfigUser User(YamlMappingNode item, string folder)
    {
        var body = Body(item, "user");
        var tokenFile = Text(body, "tokenFile");
        return new(Text(item, "name"))
        {
            ClientCertificate = Data(body, "client-certificate", folder),
            ClientKey = Data(body, "client-key", folder),
            Token = Text(body, "token"),
            TokenFile = tokenFile.Length == 0 ? "" : Path.Combine(folder, tokenFile),
            Username = Text(body, "username"),
            Password = Text(body, "password"),
            NeedsPlugin = body.Children.ContainsKey("exec") || body.Children.ContainsKey("auth-provider"),
        };
    }

    private static KubeconfigContext Context(YamlMappingNode item)
    {
        var body = Body(item, "context");
        return new(Text(item, "name"), Text(body, "cluster"), Text(body, "user"), Text(body, "namespace"));
    }

    private static byte[] Data(YamlMappingNode body, string key, string folder)
    {
        var inline = Text(body, key + "-data");
        try
        {
            if (inline.Length > 0)
            {
                return Convert.FromBase64String(inline);
            }

            var file = Text(body, key);
            return file.Length == 0 ? [] : File.ReadAllBytes(Path.Combine(folder, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new KubeconfigException($"The kubeconfig's {key} cannot be read: {exception.Message}", exception);
        }
    }

    private static YamlMappingNode Root(string text, string path)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0)
            {
                return Empty();
            }

            return stream.Documents[0].RootNode as YamlMappingNode
                ?? throw new KubeconfigException($"The kubeconfig {path} is not a mapping.");
        }
        catch (YamlException exception)
        {
            throw new KubeconfigException($"The kubeconfig {path} is not YAML: line {exception.Start.Line}: {exception.Message}", exception);
        }
    }

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode root, string list) =>
        root.Children.TryGetValue(list, out var node) && node is YamlSequenceNode items ? items.OfType<YamlMappingNode>() : [];

    private static YamlMappingNode Body(YamlMappingNode item, string key) =>
        item.Children.TryGetValue(key, out var node) && node is YamlMappingNode body ? body : [];

    private static string Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: { } text } && !IsNull(text, value) ? text : "";

    private static bool IsNull(string text, YamlNode node) =>
        text is "null" or "~" && node is YamlScalarNode { Style: ScalarStyle.Plain };

    private static void Set(YamlMappingNode node, string key, string value) => node.Children[key] = new YamlScalarNode(value);

    private static void SetIfAny(YamlMappingNode node, string key, string value)
    {
        if (value.Length > 0)
        {
            // Quoted where it could be read as something else than a text.
            node.Children[key] = new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted };
        }
    }

    private static void SetData(YamlMappingNode node, string key, byte[] value)
    {
        if (value.Length > 0)
        {
            Set(node, key, Convert.ToBase64String(value));
        }
    }

    private static void Put(YamlMappingNode root, string list, string bodyKey, string name, YamlMappingNode body)
    {
        var item = new YamlMappingNode { { "name", name }, { bodyKey, body } };
        if (!root.Children.TryGetValue(list, out var node) || node is not YamlSequenceNode items)
        {
            root.Children[list] = new YamlSequenceNode(item);
            return;
        }

        var position = items.Children.ToList().FindIndex(i => i is YamlMappingNode map && Text(map, "name") == name);
        if (position < 0)
        {
            items.Add(item);
        }
        else
        {
            items.Children[position] = item;
        }
    }

    private static void Drop(YamlMappingNode root, string list, string name)
    {
        if (root.Children.TryGetValue(list, out var node) && node is YamlSequenceNode items)
        {
            foreach (var item in items.OfType<YamlMappingNode>().Where(i => Text(i, "name") == name).ToList())
            {
                items.Children.Remove(item);
            }
        }
    }
}
