using System.Text;
using Kuber.Api.Runtime;

namespace Kuber.Api.Tests.Runtime;

/// <summary>Every reference object decodes from JSON and protobuf to equal objects, and encodes back to the same text and bytes.</summary>
public class RoundTripTests
{
    [SharedFact(ReferenceObject.Folder)]
    public void Reference_objects_survive_both_formats()
    {
        var failures = new List<string>();
        var all = ReferenceObject.All();
        foreach (var reference in all)
        {
            try
            {
                Check(reference, failures);
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException)
            {
                failures.Add(reference.Name + ": " + e.Message);
            }
        }

        Assert.True(all.Count > 80, $"only {all.Count} reference objects");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [SharedFact(ReferenceObject.Folder)]
    public void A_field_twice_and_a_field_unknown_are_found_in_every_reference_object()
    {
        foreach (var reference in ReferenceObject.All())
        {
            var text = Encoding.UTF8.GetString(reference.Json);
            var issues = new JsonDecodeIssues();
            reference.Kind.DecodeJson(Encoding.UTF8.GetBytes(text[..^1] + ",\"nope\":{\"a\":[1]}," + text[1..^1] + "}"), issues);
            Assert.Contains(issues.Fields, static f => f.Contains("nope", StringComparison.Ordinal));
            Assert.True(issues.Fields.Count > 1, reference.Name + ": the fields of the second time are not found");
        }
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

    private static void Check(ReferenceObject reference, List<string> failures)
    {
        var (file, info, json, bytes) = reference;
        var issues = new JsonDecodeIssues();
        var fromJson = info.DecodeJson(json, issues);
        var fromProto = info.DecodeProtoBody(ProtoEnvelope.Open(bytes, out _, out _));
        if (issues.HasFields)
        {
            failures.Add(file + ": " + string.Join(", ", issues.Fields));
        }

        // A watch event names no type; its object is JSON here and there.
        var typed = info.GroupVersionKind.Kind != "WatchEvent";
        Compare(file + " json", Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(info.EncodeJson(fromJson, typed)), failures);
        Compare(file + " json from pb", Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(info.EncodeJson(fromProto, typed)), failures);
        if (typed)
        {
            Compare(file + " pb", Convert.ToHexString(bytes), Convert.ToHexString(info.EncodeProto(fromJson)), failures);
            Compare(file + " pb from pb", Convert.ToHexString(bytes), Convert.ToHexString(info.EncodeProto(fromProto)), failures);
        }

        if (!fromJson.Equals(fromProto) || fromJson.GetHashCode() != fromProto.GetHashCode())
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
}
