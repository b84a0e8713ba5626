using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class SecretRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"tok","annotations":{"kubernetes.io/service-account.name":"default"},"namespace":"ns"},"type":"kubernetes.io/service-account-token"}""", """{"type":"kubernetes.io/service-account-token"}""")]
    [InlineData("""{"metadata":{"name":"i","namespace":"ns"},"data":{"k":"dg=="},"immutable":true}""", """{"immutable":true,"data":{"k":"dg=="},"type":"Opaque"}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(SecretResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"p1","namespace":"ns"},"data":{"bad key":""}}""", "data[bad key]: Invalid value: \"bad key\": a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')")]
    [InlineData("""{"metadata":{"name":"noanno","annotations":{"kubernetes.io/service-account.name":""},"namespace":"ns"},"type":"kubernetes.io/service-account-token"}""", "metadata.annotations[kubernetes.io/service-account.name]: Required value")]
    [InlineData("""{"metadata":{"name":"s1","namespace":"ns"},"type":"kubernetes.io/basic-auth","data":{}}""", "[data[username]: Required value, data[password]: Required value]")]
    [InlineData("""{"metadata":{"name":"s3","namespace":"ns"},"type":"kubernetes.io/tls","data":{"tls.crt":"eA=="}}""", "data[tls.key]: Required value")]
    [InlineData("""{"metadata":{"name":"s4","namespace":"ns"},"type":"kubernetes.io/dockercfg","data":{}}""", "data[.dockercfg]: Required value")]
    [InlineData("""{"metadata":{"name":"s5","namespace":"ns"},"type":"kubernetes.io/dockercfg","data":{".dockercfg":"bm90IGpzb24="}}""", "data[.dockercfg]: Invalid value: \"<secret contents redacted>\": invalid character 'o' in literal null (expecting 'u')")]
    [InlineData("""{"metadata":{"name":"s6","namespace":"ns"},"type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"ew=="}}""", "data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": unexpected end of JSON input")]
    [InlineData("""{"metadata":{"name":"s7","namespace":"ns"},"type":"kubernetes.io/dockerconfigjson","data":{"other":"e30="}}""", "data[.dockerconfigjson]: Required value")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(SecretResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"i","namespace":"ns"},"data":{"k":"dg=="},"immutable":true}""", """{"data":{"k":"dw=="}}""", "data: Forbidden: field is immutable when `immutable` is set")]
    [InlineData("""{"metadata":{"name":"i","namespace":"ns"},"data":{"k":"dg=="},"immutable":true}""", """{"immutable":null}""", "immutable: Forbidden: field is immutable when `immutable` is set")]
    [InlineData("""{"metadata":{"name":"ssh","namespace":"ns"},"type":"kubernetes.io/ssh-auth","data":{"ssh-privatekey":"aw=="}}""", """{"type":"Opaque"}""", "type: Invalid value: \"Opaque\": field is immutable")]
    [InlineData("""{"metadata":{"name":"ssh","namespace":"ns"},"type":"kubernetes.io/ssh-auth","data":{"ssh-privatekey":"aw=="}}""", """{"data":{"ssh-privatekey":null}}""", "data[ssh-privatekey]: Required value")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(SecretResource.Definition, given, change));
}
