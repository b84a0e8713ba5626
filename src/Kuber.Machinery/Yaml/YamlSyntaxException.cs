namespace Kuber.Machinery.Yaml;

/// <summary>A text that is not YAML, or YAML that has no JSON form; the message begins as upstream's: <c>yaml: line 3: ...</c>.</summary>
public sealed class YamlSyntaxException(string message) : Exception(message);
