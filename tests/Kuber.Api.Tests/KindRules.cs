using System.Text;
using System.Text.Json.Nodes;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests;

/// <summary>Runs the rules of a kind in the order in which the server does, on objects in JSON.</summary>
internal static class KindRules
{
    private static readonly StrategyContext Context = new(TimeProvider.System, "user", ["system:authenticated"]);

    /// <summary>A new object after defaults and preparation, and what is wrong with it.</summary>
    public static T Created<T>(ResourceDefinition<T> resource, string json, out FieldErrors errors)
        where T : class, IApiMessage<T>, IApiObject
    {
        var strategy = resource.Strategy;
        var value = strategy.PrepareForCreate(strategy.Default(Read<T>(json)), Context);
        errors = [];
        ObjectMetaValidation.Create(value.Metadata, resource.Namespaced, strategy.ValidateName, errors);
        strategy.Validate(value, errors);
        return strategy.Canonicalize(value);
    }

    /// <summary>Asserts that an object is good, has the fields expected besides its metadata, and needs no more defaults.</summary>
    public static void Filled<T>(ResourceDefinition<T> resource, string json, string expected)
        where T : class, IApiMessage<T>, IApiObject
    {
        var value = Created(resource, json, out var errors);
        Assert.Empty(errors);
        var filled = Tree(value);
        foreach (var field in (string[])["metadata", "status"])
        {
            filled.Remove(field);
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), filled), $"filled in: {filled.ToJsonString()}");
        Assert.Same(value, resource.Strategy.Default(value));
    }

    /// <summary>What is wrong with a new object.</summary>
    public static string Rejected<T>(ResourceDefinition<T> resource, string json)
        where T : class, IApiMessage<T>, IApiObject
    {
        Created(resource, json, out var errors);
        return Message(errors);
    }

    /// <summary>What is wrong with a merge patch of an object.</summary>
    public static string RejectedChange<T>(ResourceDefinition<T> resource, string json, string change)
        where T : class, IApiMessage<T>, IApiObject
    {
        var (value, old) = Changed(resource, json, change);
        value = resource.Strategy.PrepareForUpdate(value, old, Context);
        FieldErrors errors = [];
        resource.Strategy.ValidateUpdate(value, old, errors);
        return Message(errors);
    }

    /// <summary>What is wrong with a merge patch of an object's status.</summary>
    public static string RejectedStatus<T>(ResourceDefinition<T> resource, string json, string change)
        where T : class, IApiMessage<T>, IApiObject
    {
        var (value, old) = Changed(resource, json, change);
        value = resource.Strategy.PrepareForStatusUpdate(value, old, Context);
        FieldErrors errors = [];
        resource.Strategy.ValidateStatusUpdate(value, old, errors);
        return Message(errors);
    }

    private static string Message(FieldErrors errors) => errors.Count == 0 ? "" : errors.ToMessage();

    private static (T Value, T Old) Changed<T>(ResourceDefinition<T> resource, string json, string change)
        where T : class, IApiMessage<T>, IApiObject
    {
        var old = Created(resource, json, out var errors);
        Assert.Empty(errors);
        old = (T)old.WithMetadata(old.Metadata with { ResourceVersion = "1", Uid = "u" });
        var merged = (JsonObject)Merged(Tree(old), JsonNode.Parse(change))!;
        return (resource.Strategy.Default(Read<T>(merged.ToJsonString())), old);
    }

    private static JsonObject Tree<T>(T value)
        where T : class, IApiMessage<T> => (JsonObject)JsonNode.Parse(ApiCodec.EncodeJson(value, withTypeMeta: false))!;

    private static T Read<T>(string json)
        where T : class, IApiMessage<T> => ApiCodec.DecodeJson<T>(Encoding.UTF8.GetBytes(json));

    private static JsonNode? Merged(JsonNode? target, JsonNode? change)
    {
        if (change is not JsonObject fields)
        {
            return change?.DeepClone();
        }

        var result = target as JsonObject ?? [];
        foreach (var (name, value) in fields)
        {
            var merged = value is null ? null : Merged(result[name], value);
            result.Remove(name);
            if (merged is not null)
            {
                result[name] = merged;
            }
        }

        return result;
    }
}
