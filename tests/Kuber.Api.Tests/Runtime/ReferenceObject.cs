using System.Text;
using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Runtime;

/// <summary>An object of the reference with every field set, as upstream writes it in both formats.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Json">Compact JSON.</param>
/// <param name="Proto">Protobuf in the envelope.</param>
internal sealed record ReferenceObject(string Name, KindInfo Kind, byte[] Json, byte[] Proto)
{
    /// <summary>The folder of the objects, for <see cref="SharedFactAttribute"/>.</summary>
    public const string Folder = "reference/roundtrip";

    /// <summary>Protobuf without envelope.</summary>
    public byte[] Body => ProtoEnvelope.Open(Proto, out _, out _).ToArray();

    /// <summary>Every object, by the names of the files.</summary>
    /// <exception cref="InvalidOperationException">A file is of a kind that is not known.</exception>
    public static List<ReferenceObject> All()
    {
        var folder = SharedFactAttribute.Find(Folder)!;
        return [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];
    }

    private static ReferenceObject Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var parts = name.Split('.');
        var group = string.Join('.', parts[..^2]);
        var apiVersion = group == "core" ? parts[^2] : group + "/" + parts[^2];
        var kind = KindRegistry.Find(apiVersion, parts[^1]) ?? throw new InvalidOperationException(name + ": no such kind");
        var json = Compact(File.ReadAllBytes(path));
        if (parts[^1] == "StatefulSet")
        {
            // The server names the kind of the claims it writes; the reference object was written by a plain encoder.
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace(
                "\"volumeClaimTemplates\":[{", "\"volumeClaimTemplates\":[{\"kind\":\"PersistentVolumeClaim\",\"apiVersion\":\"v1\",", StringComparison.Ordinal));
        }

        return new(name, kind, json, File.ReadAllBytes(Path.ChangeExtension(path, ".pb")));
    }

    private static byte[] Compact(byte[] json)
    {
        using var encoder = JsonEncoder.Rent();
        encoder.RawJson(new RawJson(json));
        return encoder.Written.ToArray();
    }
}
