using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class ConfigMapRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"p2","namespace":"ns"},"data":{"":"x"}}""", "data[]: Invalid value: \"\": a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')")]
    [InlineData("""{"metadata":{"name":"p3","namespace":"ns"},"data":{"..":"x"}}""", "data[..]: Invalid value: \"..\": must not be '..'")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ConfigMapResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"u","labels":{"l":"1"},"namespace":"ns"},"data":{"one":"1","two":"2"},"binaryData":{"blob":"//79"}}""", """{"binaryData":{"one":"MQ=="}}""", "data[one]: Invalid value: \"one\": duplicate of key present in binaryData")]
    [InlineData("""{"metadata":{"name":"m","namespace":"ns"},"data":{"a":"1"},"immutable":true}""", """{"data":{"b":"2"}}""", "data: Forbidden: field is immutable when `immutable` is set")]
    [InlineData("""{"metadata":{"name":"m","namespace":"ns"},"data":{"a":"1"},"immutable":true}""", """{"immutable":null}""", "immutable: Forbidden: field is immutable when `immutable` is set")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ConfigMapResource.Definition, given, change));
}
