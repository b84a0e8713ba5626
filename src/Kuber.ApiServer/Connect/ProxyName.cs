namespace Kuber.ApiServer.Connect;

/// <summary>What a proxy's path names: <c>name</c>, <c>name:port</c> or <c>scheme:name:port</c>.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Name">The object.</param>
/// <param name="Port">The port, by number or name; empty for the default one.</param>
internal sealed record ProxyName(string Scheme, string Name, string Port)
{
    /// <summary>Reads it; null where it is malformed.</summary>
    public static ProxyName? Parse(string text) => text.Split(':') switch
    {
        [{ Length: > 0 } name] => new("http", name, ""),
        [{ Length: > 0 } name, var port] => new("http", name, port),
        ["" or "http", { Length: > 0 } name, var port] => new("http", name, port),
        ["https", { Length: > 0 } name, var port] => new("https", name, port),
        _ => null,
    };
}
