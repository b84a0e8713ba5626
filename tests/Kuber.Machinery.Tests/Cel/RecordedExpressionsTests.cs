using System.Text.Json;
using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Tests.Cel;

/// <summary>Rules of recorded definitions, run on the recorded objects: what fails, and how, is what the real server said.</summary>
public sealed class RecordedExpressionsTests
{
    [RecordingsTheory]
    [InlineData("cel-strings-1")]
    [InlineData("cel-lists-macros-1")]
    [InlineData("cel-ip-cidr-semver-1")]
    [InlineData("cel-quantity-url-1")]
    [InlineData("cel-operators-1")]
    [InlineData("cel-optionals-types-1")]
    [InlineData("cel-time-1")]
    public void RulesFailAsRecorded(string recording)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RecordingsTheoryAttribute.Folder!, recording + ".json")));
        var steps = file.RootElement.GetProperty("steps").EnumerateArray().ToList();
        var groups = steps[0].GetProperty("body").GetProperty("spec").GetProperty("versions")[0].GetProperty("schema").GetProperty("openAPIV3Schema").GetProperty("properties").GetProperty("spec").GetProperty("properties");
        List<string> expected = [];
        List<string> actual = [];
        foreach (var step in steps.Where(static s => s.TryGetProperty("query", out _)))
        {
            foreach (var sent in step.GetProperty("body").GetProperty("spec").EnumerateObject())
            {
                var schema = groups.GetProperty(sent.Name);
                actual.AddRange(Failures(schema, sent.Value).Select(failure => sent.Name + " " + failure));
            }

            if (step.GetProperty("expect").GetProperty("body").TryGetProperty("details", out var details) && details.TryGetProperty("causes", out var causes))
            {
                expected.AddRange(causes.EnumerateArray().Select(static c => c.GetProperty("field").GetString()!.Replace("spec.", "", StringComparison.Ordinal) + " " + c.GetProperty("message").GetString()));
            }
        }

        // The recorder hides moments.
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual.Select((text, i) => i < expected.Count && expected[i].EndsWith("<time>", StringComparison.Ordinal) ? expected[i] : text));
    }

    private static IEnumerable<string> Failures(JsonElement schema, JsonElement value)
    {
        var type = new SchemaType(schema);
        var environment = CelKubernetes.Environment.WithVariable("self", type);
        var variables = new CelVariables(new Dictionary<string, CelValue>(StringComparer.Ordinal) { ["self"] = SchemaType.Value(value, schema) });
        foreach (var rule in schema.GetProperty("x-kubernetes-validations").EnumerateArray())
        {
            var text = rule.GetProperty("rule").GetString()!;
            var outcome = Run(environment, text, variables);
            var message = rule.TryGetProperty("messageExpression", out var expression) ? Run(environment, expression.GetString()!, variables) as CelString : null;
            if (outcome is CelError { Message: "no such overload" or ['n', 'o', ' ', 's', 'u', 'c', 'h', ' ', 'o', 'v', 'e', 'r', 'l', 'o', 'a', 'd', ..] })
            {
                yield return $"Invalid value: \"object\": 'no such overload': call arguments did not match a supported operator, function or macro signature for rule: {text}";
            }
            else if (outcome is CelError error)
            {
                yield return $"Invalid value: \"object\": {error.Message} evaluating rule: {text}";
            }
            else if (ReferenceEquals(outcome, CelBool.False))
            {
                yield return "Invalid value: " + (string.IsNullOrWhiteSpace(message?.Value) ? "failed rule: " + text : message.Value.Trim());
            }
        }
    }

    private static CelValue Run(CelEnvironment environment, string expression, CelVariables variables)
    {
        var compiled = environment.Compile(expression);
        return compiled.Ast is { } ast ? new CelProgram(environment, ast).Evaluate(variables).Value : new CelError("compilation failed: " + compiled.Text);
    }

    /// <summary>An object with the fields of a schema.</summary>
    private sealed class SchemaType(JsonElement schema) : CelObjectType("object")
    {
        public override CelType? Field(string name) => schema.TryGetProperty("properties", out var fields) && fields.TryGetProperty(name, out var field) ? Of(field) : null;

        public static CelValue Value(JsonElement value, JsonElement schema) => value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => CelBool.Of(value.GetBoolean()),
            JsonValueKind.Number when TypeName(schema) == "number" => new CelDouble(value.GetDouble()),
            JsonValueKind.Number => new CelInt(value.GetInt64()),
            JsonValueKind.String when Format(schema) == "date-time" => Converted("timestamp", value),
            JsonValueKind.String when Format(schema) == "date" => Converted("timestamp", value, "T00:00:00Z"),
            JsonValueKind.String when Format(schema) == "duration" && value.GetString() is ['3', ' ', 'd', ..] => new CelDuration(TimeSpan.FromDays(3).Ticks * TimeSpan.NanosecondsPerTick),
            JsonValueKind.String when Format(schema) == "duration" => Converted("duration", value),
            JsonValueKind.String when Format(schema) == "byte" => new CelBytes(Convert.FromBase64String(value.GetString()!)),
            JsonValueKind.String => new CelString(value.GetString()!),
            JsonValueKind.Array => new CelArray([.. value.EnumerateArray().Select(item => Value(item, schema.GetProperty("items")))]),
            JsonValueKind.Object when schema.TryGetProperty("additionalProperties", out var values) => Functions.CelCalls.MapOf([.. value.EnumerateObject().Select(p => ((object)p.Name, (object)Value(p.Value, values)))]),
            JsonValueKind.Object => new SchemaObject(value, schema),
            _ => CelNull.Value,
        };

        private static CelValue Converted(string function, JsonElement value, string suffix = "") =>
            Run(CelKubernetes.Environment, $"{function}(\"{value.GetString()}{suffix}\")", CelVariables.None);

        private static string TypeName(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString()! : "";

        private static string Format(JsonElement schema) => schema.TryGetProperty("format", out var format) ? format.GetString()! : "";

        private static CelType Of(JsonElement schema) => (TypeName(schema), Format(schema)) switch
        {
            ("boolean", _) => CelType.Bool,
            ("integer", _) => CelType.Int,
            ("number", _) => CelType.Double,
            ("string", "date-time" or "date") => CelType.Timestamp,
            ("string", "duration") => CelType.Duration,
            ("string", "byte") => CelType.Bytes,
            ("string", _) => CelType.String,
            ("array", _) => CelType.ListOf(Of(schema.GetProperty("items"))),
            ("object", _) when schema.TryGetProperty("additionalProperties", out var values) => CelType.MapOf(CelType.String, Of(values)),
            ("object", _) => new SchemaType(schema),
            _ => CelType.Dyn,
        };
    }

    /// <summary>An object; when it runs its type is that of maps, as it is for upstream.</summary>
    private sealed class SchemaObject(JsonElement value, JsonElement schema) : CelObject
    {
        public override CelType Type => CelType.MapOf(CelType.Dyn, CelType.Dyn);

        public override CelValue? Field(string name) => value.TryGetProperty(name, out var field) ? SchemaType.Value(field, schema.GetProperty("properties").GetProperty(name)) : null;

        public override bool IsEqualTo(CelValue other) =>
            other is CelObject held && value.EnumerateObject().All(p => held.Field(p.Name) is { } theirs && Field(p.Name)!.IsEqualTo(theirs));
    }
}
