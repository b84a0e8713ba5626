using System.Text;
using System.Text.Json;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Cbor;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.Machinery.Tests.Fuzz;

/// <summary>The parsers of the API's inputs, and what has to hold of each.</summary>
internal static class FuzzTargets
{
    private const string PodText = """
        {"kind":"Pod","apiVersion":"v1","metadata":{"name":"web","namespace":"n","labels":{"app":"web","é":"\u00e9\ud83d\ude00"},"creationTimestamp":"2024-01-01T00:00:00Z","ownerReferences":[{"apiVersion":"v1","kind":"K","name":"n","uid":"u","controller":true}],
        "managedFields":[{"manager":"m","operation":"Update","apiVersion":"v1","time":"2024-01-01T00:00:00Z","fieldsType":"FieldsV1","fieldsV1":{"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{".":{},"f:name":{}}}}}}]},
        "spec":{"containers":[{"name":"c","image":"i:1","args":["-x","<&>"],"ports":[{"containerPort":80,"protocol":"TCP"}],"env":[{"name":"E","value":"1"}],"resources":{"limits":{"cpu":"100m","memory":"1.5Gi"},"requests":{"cpu":1}},
        "livenessProbe":{"httpGet":{"path":"/","port":"web"},"periodSeconds":5}}],"volumes":[{"name":"v","emptyDir":{"sizeLimit":"1Gi"}},{"name":"s","secret":{"secretName":"s","defaultMode":420}}],"hostNetwork":false,"tolerations":[{"operator":"Exists"}]},"status":{"phase":"Running"}}
        """;

    private const string DeploymentText = """{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"d"},"spec":{"replicas":3,"selector":{"matchLabels":{"a":"b"}},"strategy":{"rollingUpdate":{"maxSurge":"25%","maxUnavailable":1}},"template":{"metadata":{"creationTimestamp":null},"spec":{"containers":[{"name":"c"}]}}}}""";
    private const string SecretText = """{"kind":"Secret","apiVersion":"v1","metadata":{"name":"s"},"data":{"a":"AAEC","b":""},"stringData":{"c":"d"},"immutable":true,"type":"Opaque"}""";
    private const string DefinitionText = """{"kind":"CustomResourceDefinition","apiVersion":"apiextensions.k8s.io/v1","metadata":{"name":"w"},"spec":{"group":"g","names":{"plural":"w","kind":"W"},"scope":"Namespaced","versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","additionalProperties":false,"properties":{"a":{"type":"number","maximum":1.5e3,"default":{"x":[1,null]},"enum":[1,"b"]},"l":{"items":{"type":"string"}}}}}}]}}""";
    private const string ServiceYaml = "# a service\napiVersion: v1\nkind: Service\nmetadata:\n  name: s\n  labels: {a: \"b\", 'c': d}\nspec:\n  ports:\n  - port: 80\n    targetPort: web\n  - &p\n    port: 0x1F\n    name: |\n      long\n      text\n  - *p\n  external: yes\n  size: 1_000\n  date: 2024-01-01\n";
    private const string ConfigYaml = "a: &x {b: 1.5e3, c: ~, d: .inf}\nm:\n  <<: *x\n  e: >-\n    folded\n    text\n? complex\n: value\n---\nsecond: document\n";

    private static readonly MessageSchema PodSchema = KindRegistry.Find("v1", nameof(Pod))!.Schema;
    private static readonly ApiValue PodTree = ApiValueJson.Parse(PodText);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("json", Texts(PodText, DeploymentText, SecretText, DefinitionText, "[1,-0,1.5e-7,\"\\u0041\\n\",null,true,{}]"), Json),
        new("json-objects", Texts(PodText, DeploymentText, SecretText, DefinitionText), static input =>
        {
            JsonObject<Pod>(input);
            JsonObject<Deployment>(input);
            JsonObject<Secret>(input);
            JsonObject<CustomResourceDefinition>(input);
        }),
        new("protobuf", [Proto<Pod>(PodText), Proto<Deployment>(DeploymentText), Proto<Secret>(SecretText), Proto<CustomResourceDefinition>(DefinitionText)], static input =>
        {
            Protobuf<Pod>(input);
            Protobuf<Deployment>(input);
            Protobuf<Secret>(input);
            Protobuf<CustomResourceDefinition>(input);
        }),
        new("yaml", Texts(PodText, ServiceYaml, ConfigYaml), Yaml),
        new("cbor", [.. Texts(PodText, DeploymentText, SecretText, DefinitionText).Select(t => ApiValueCbor.ToBytes(ApiValueJson.Parse(t), PodSchema))], Cbor),
        new("json-patch", Texts(
            """[{"op":"add","path":"/metadata/labels/a~1b","value":{"x":1}},{"op":"test","path":"/spec/containers/0/name","value":"c"},{"op":"move","from":"/spec/volumes/0","path":"/spec/volumes/-"}]""",
            """[{"op":"copy","from":"/spec/containers/0","path":"/spec/containers/1"},{"op":"remove","path":"/spec/containers/-1"},{"op":"replace","path":"/status","value":null}]"""), JsonPatches),
        new("merge-patch", Texts("""{"metadata":{"labels":{"app":null,"b":"c"}},"spec":{"containers":[{"name":null}]}}""", """{"spec":null,"status":{"phase":{"x":1}}}""", PodText), MergePatches),
        new("strategic-merge-patch", Texts(
            """{"spec":{"$setElementOrder/containers":[{"name":"d"},{"name":"c"}],"containers":[{"name":"c","image":"i:2","ports":[{"$patch":"delete","containerPort":80}]},{"name":"d"}]}}""",
            """{"spec":{"volumes":[{"name":"v","$retainKeys":["name","hostPath"],"hostPath":{"path":"/"}},{"$patch":"replace"}],"tolerations":null},"metadata":{"$deleteFromPrimitiveList/finalizers":["a"],"finalizers":["b"]}}"""), StrategicMergePatches),
        new("apply", Texts("""{"metadata":{"labels":{"a":"b"},"finalizers":["x/y"]},"spec":{"containers":[{"name":"c","ports":[{"containerPort":80,"name":"w"}]},{"name":"e"}]}}""", PodText), Applies),
        new("fields", Texts("""{"f:metadata":{"f:labels":{".":{},"f:a":{}},"f:finalizers":{"v:\"x\"":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{".":{},"f:ports":{"k:{\"containerPort\":80,\"protocol\":\"TCP\"}":{".":{}}},"i:3":{}}}}}"""), Fields),
        new("label-selectors", Texts("a=b,c!=d,e in (f, g),h notin (i),j,!k", "x==y", "a > 5,b<3"), static input => Selectors(Text(input))),
        new("field-selectors", Texts("metadata.name=a,spec.nodeName!=b", @"status.phase==Running,x=a\,b\=c\\"), static input => FieldSelectors(Text(input))),
        new("quantities", Texts("1", "100m", "1.5Gi", "-3e6", "12E", "0.000000001", "9223372036854775807", "1n", "+.5Ki", "1E-3"), static input => Quantities(Text(input))),
    ];

    private static byte[][] Texts(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static string Text(byte[] input) => Encoding.UTF8.GetString(input);

    private static byte[] Proto<T>(string json)
        where T : class, IApiMessage<T> => ApiCodec.EncodeProtoBody(ApiCodec.DecodeJson<T>(Encoding.UTF8.GetBytes(json)));

    private static void Json(byte[] input)
    {
        if (TryTree(input) is not { } tree)
        {
            return;
        }

        var text = ApiValueJson.ToUtf8(tree);
        using var document = JsonDocument.Parse(text, new() { MaxDepth = 20_000 });

        // A number may change its form once, such as -0 that a tiny number became; then the text stays.
        var again = ApiValueJson.ToUtf8(ApiValueJson.Parse(text));
        Assert.Equal(Text(again), Text(ApiValueJson.ToUtf8(ApiValueJson.Parse(again))));
    }

    private static ApiValue? TryTree(byte[] input)
    {
        try
        {
            return ApiValueJson.Parse(input);
        }
        catch (JsonSyntaxException failure)
        {
            if (!failure.Message.Contains("cannot unmarshal number", StringComparison.Ordinal))
            {
                Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(input, new() { MaxDepth = ApiValueJson.MaxDepth }).Dispose());
            }

            return null;
        }
    }

    private static void JsonObject<T>(byte[] input)
        where T : class, IApiMessage<T>
    {
        T value;
        try
        {
            value = ApiCodec.DecodeJson<T>(input, new JsonDecodeIssues());
        }
        catch (DecodeException)
        {
            return;
        }

        RoundTrip(value);
    }

    private static void Protobuf<T>(byte[] input)
        where T : class, IApiMessage<T>
    {
        T value;
        try
        {
            value = ApiCodec.DecodeProtoBody<T>(input);
        }
        catch (DecodeException)
        {
            return;
        }

        RoundTrip(value);
    }

    private static void RoundTrip<T>(T value)
        where T : class, IApiMessage<T>
    {
        // JSON that is null and JSON that is not there are one once they have been read from JSON.
        var json = ApiCodec.EncodeJson(ApiCodec.DecodeJson<T>(ApiCodec.EncodeJson(value)));
        Assert.Equal(Text(json), Text(ApiCodec.EncodeJson(ApiCodec.DecodeJson<T>(json))));
        var message = ApiCodec.EncodeProtoBody(value);
        Assert.Equal(message, ApiCodec.EncodeProtoBody(ApiCodec.DecodeProtoBody<T>(message)));
        Assert.True(TypedComparison.Of(value, value).IsSame);
    }

    private static void Yaml(byte[] input)
    {
        ApiValue tree;
        try
        {
            tree = YamlReader.Parse(input, []);
        }
        catch (YamlSyntaxException)
        {
            return;
        }

        Assert.Equal(tree.ToString(), YamlReader.Parse(YamlWriter.ToText(tree)).ToString());
    }

    private static void Cbor(byte[] input)
    {
        ApiValue tree;
        try
        {
            tree = ApiValueCbor.Parse(input);
        }
        catch (CborSyntaxException)
        {
            return;
        }

        Assert.Equal(tree.ToString(), ApiValueCbor.Parse(ApiValueCbor.ToBytes(tree)).ToString());
        Assert.Equal(tree.ToString(), ApiValueJson.Parse(tree.ToString()).ToString());
    }

    private static void JsonPatches(byte[] input)
    {
        try
        {
            var patch = JsonPatch.Parse(input);
            TouchedMaps touched = new();
            var patched = patch.Apply(PodTree, touched);
            Assert.Equal(patched, patch.Apply(PodTree));
            Assert.Equal(patched.ToString(), ApiValueJson.Parse(touched.Show(patched)).ToString());
        }
        catch (StatusException failure)
        {
            Assert.InRange(failure.Code, 400, 499);
        }
    }

    private static void MergePatches(byte[] input)
    {
        if (TryTree(input) is { } patch)
        {
            var once = MergePatch.Apply(PodTree, patch);
            Assert.Equal(once, MergePatch.Apply(once, patch));
        }
    }

    private static void StrategicMergePatches(byte[] input)
    {
        if (TryTree(input) is not { IsMap: true } patch)
        {
            return;
        }

        try
        {
            Assert.NotEqual(ApiValueKind.Null, StrategicMergePatch.Apply(PodTree, patch, PodSchema).Kind);
        }
        catch (StatusException failure)
        {
            Assert.InRange(failure.Code, 400, 500);
        }
    }

    private static void Applies(byte[] input)
    {
        if (TryTree(input) is not { IsMap: true } configuration)
        {
            return;
        }

        try
        {
            _ = AppliedFields.Of(configuration, PodSchema);
        }
        catch (FormatException)
        {
            return;
        }

        var once = TypedMerge.Merge(PodTree, configuration, PodSchema);
        Assert.True(TypedComparison.Of(once, TypedMerge.Merge(once, configuration, PodSchema), PodSchema).IsSame);
    }

    private static void Fields(byte[] input)
    {
        FieldSet set;
        try
        {
            set = FieldsV1.Parse(input);
        }
        catch (FormatException)
        {
            return;
        }

        Assert.True(set.SetEquals(FieldsV1.Parse(FieldsV1.ToUtf8(set))));
        Assert.True(set.Difference(set).IsEmpty);
        Assert.True(set.Union(set).SetEquals(set.Intersection(set)));
        _ = TypedRemoval.Remove(PodTree, set.WithNamedFields(ValueSchema.MessageOf(static () => PodSchema)), PodSchema);
    }

    private static void Selectors(string text)
    {
        if (Selector.TryParse(text, out var selector, out _))
        {
            Assert.Equal(selector.ToString(), Selector.Parse(selector.ToString()).ToString());
        }
    }

    private static void FieldSelectors(string text)
    {
        if (FieldSelector.TryParse(text, out var selector, out _))
        {
            Assert.Equal(selector.ToString(), FieldSelector.Parse(selector.ToString()).ToString());
        }
    }

    private static void Quantities(string text)
    {
        if (!Quantity.TryParse(text, out var value))
        {
            Assert.NotEmpty(Quantity.ParseError(text));
            return;
        }

        var shown = value.ToString();
        Assert.True(Quantity.TryParse(shown, out var again), shown);
        Assert.Equal(value, again);

        // A binary amount that is no multiple of 1024 has no suffix, and without one it is read as a decimal.
        Assert.Equal(again.Format == value.Format ? shown : Quantity.Parse(again.ToString()).ToString(), again.ToString());
    }
}
