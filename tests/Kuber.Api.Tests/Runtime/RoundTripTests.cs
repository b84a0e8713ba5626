using System.Text;
using System.Text.Json;
using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Runtime;

/// <summary>Every reference object decodes from JSON and protobuf to equal objects, and encodes back to the same text and bytes.</summary>
public class RoundTripTests
{
    [SharedFact("reference/roundtrip")]
    public void Reference_objects_survive_both_formats()
    {
        var folder = SharedFactAttribute.Find("reference/roundtrip")!;
        var failures = new List<string>();
        var count = 0;
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            count++;
            try
            {
                Check(path, failures);
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException)
            {
                failures.Add(Path.GetFileName(path) + ": " + e.Message);
            }
        }

        Assert.True(count > 80, $"only {count} reference objects");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Every_kind_survives_both_formats_when_empty()
    {
        foreach (var kind in KindRegistry.All)
        {
            var value = kind.DecodeJson("{}"u8);
            var json = kind.EncodeJson(value, withTypeMeta: true);
            Assert.Equal(value, kind.DecodeJson(json));
            var proto = kind.EncodeProto(value);
            var again = kind.DecodeProtoBody(ProtoEnvelope.Open(proto, out var apiVersion, out var name));
            Assert.Equal(kind.ApiVersion, apiVersion);
            Assert.Equal(kind.GroupVersionKind.Kind, name);
            Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(kind.EncodeJson(again, withTypeMeta: true)));
        }
    }

    private static void Check(string path, List<string> failures)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var parts = file.Split('.');
        var kind = parts[^1];
        var version = parts[^2];
        var group = string.Join('.', parts[..^2]);
        group = group == "core" ? "" : group;
        var info = KindRegistry.Find(group.Length == 0 ? version : group + "/" + version, kind);
        if (info is null)
        {
            failures.Add(file + ": no such kind");
            return;
        }

        var json = Compact(File.ReadAllBytes(path));
        var bytes = File.ReadAllBytes(Path.ChangeExtension(path, ".pb"));
        var issues = new JsonDecodeIssues();
        if (kind == "StatefulSet")
        {
            // The server names the kind of the claims it writes; the reference object was written by a plain encoder.
            var text = Encoding.UTF8.GetString(json);
            json = Encoding.UTF8.GetBytes(text.Replace("\"volumeClaimTemplates\":[{", "\"volumeClaimTemplates\":[{\"kind\":\"PersistentVolumeClaim\",\"apiVersion\":\"v1\",", StringComparison.Ordinal));
        }

        var fromJson = info.DecodeJson(json, issues);
        var fromProto = info.DecodeProtoBody(ProtoEnvelope.Open(bytes, out _, out _));
        if (issues.HasFields)
        {
            failures.Add(file + ": " + string.Join(", ", issues.Fields));
        }

        // A watch event names no type; its object is JSON here and there.
        var typed = kind != "WatchEvent";
        Compare(file + " json", Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(info.EncodeJson(fromJson, typed)), failures);
        Compare(file + " json from pb", Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(info.EncodeJson(fromProto, typed)), failures);
        if (typed)
        {
            Compare(file + " pb", Convert.ToHexString(bytes), Convert.ToHexString(info.EncodeProto(fromJson)), failures);
        }

        if (!fromJson.Equals(fromProto))
        {
            failures.Add(file + ": not equal");
        }
    }

    private static void Compare(string what, string expected, string actual, List<string> failures)
    {
        if (expected != actual)
        {
            var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
            var from = Math.Max(0, at - 60);
            failures.Add($"{what} at {at}:\n  want {expected[from..Math.Min(expected.Length, at + 100)]}\n  got  {actual[from..Math.Min(actual.Length, at + 100)]}");
        }
    }

    private static byte[] Compact(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        using var encoder = JsonEncoder.Rent();
        encoder.RawJson(new RawJson(json));
        return encoder.Written.ToArray();
    }
}
