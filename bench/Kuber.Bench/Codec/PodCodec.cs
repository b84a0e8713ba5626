using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Bench.Codec.Plain;

namespace Kuber.Bench.Codec;

/// <summary>
/// <c>codec</c>: time and allocation for decoding and encoding a pod, beside what System.Text.Json's generator makes of plain
/// classes that have just the fields of that pod. Both are first seen to carry the very same data.
/// </summary>
internal static class PodCodec
{
    private const string Resource = "Kuber.Bench.Codec.pod.json";

    /// <summary>The command.</summary>
    public static Command Command()
    {
        Option<int> rounds = new("--rounds") { Description = "How many rounds of 50 ms each contender gets; medians count.", DefaultValueFactory = _ => 31 };
        Command command = new("codec", "A pod from and to JSON, beside System.Text.Json's source generation; and from and to protobuf.") { rounds };
        command.SetAction(result => Run(result.GetValue(rounds)));
        return command;
    }

    private static void Run(int rounds)
    {
        var json = Text();
        var pod = ApiCodec.DecodeJson<Pod>(json);
        var plain = JsonSerializer.Deserialize(json, PlainContext.Default.PlainPod)!;
        var proto = ApiCodec.EncodeProto(pod);
        Same(json, ApiCodec.EncodeJson(pod), "Kuber");
        Same(json, JsonSerializer.SerializeToUtf8Bytes(plain, PlainContext.Default.PlainPod), "System.Text.Json");
        Same(json, ApiCodec.EncodeJson(ApiCodec.DecodeProto<Pod>(proto)), "Kuber's protobuf");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a pod of {json.Length} bytes of JSON, {proto.Length} of protobuf; medians of {rounds} rounds"));

        Print("decode JSON", Measurement.Of(rounds, [
            new("System.Text.Json", () => JsonSerializer.Deserialize(json, PlainContext.Default.PlainPod)),
            new("Kuber", () => ApiCodec.DecodeJson<Pod>(json)),
        ]));
        Print("encode JSON", Measurement.Of(rounds, [
            new("System.Text.Json", () => JsonSerializer.SerializeToUtf8Bytes(plain, PlainContext.Default.PlainPod)),
            new("Kuber", () => ApiCodec.EncodeJson(pod)),
        ]));
        Print("decode protobuf", Measurement.Of(rounds, [new("Kuber", () => ApiCodec.DecodeProto<Pod>(proto))]));
        Print("encode protobuf", Measurement.Of(rounds, [new("Kuber", () => ApiCodec.EncodeProto(pod))]));
    }

    private static void Print(string what, IReadOnlyList<Measurement> measured)
    {
        foreach (var m in measured)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-16} {m.Name,-18} {m.Microseconds,8:F2} µs {m.Bytes,8:N0} bytes allocated"));
        }

        if (measured.Count == 2)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{"",-16} {"Kuber / S.T.Json",-18} {measured[1].Microseconds / measured[0].Microseconds,8:F2}    {(double)measured[1].Bytes / measured[0].Bytes,8:F2}"));
        }
    }

    private static byte[] Text()
    {
        using var stream = typeof(PodCodec).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is missing");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().TrimEnd("\n"u8).ToArray();
    }

    private static void Same(byte[] expected, byte[] actual, string who)
    {
        if (!JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)))
        {
            throw new InvalidOperationException(who + " does not carry the same data");
        }
    }
}
