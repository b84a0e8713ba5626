using Kuber.Store.Encryption;

namespace Kuber.Store.Tests.Encryption;

/// <summary>The configuration: what is understood, and what is refused with which words.</summary>
public sealed class EncryptionConfigurationTests
{
    [Fact]
    public void ProvidersKeepTheirOrder()
    {
        using var configuration = Parse("""
            - resources: [secrets, widgets.example.com]
              providers:
              - aescbc: {keys: [{name: new, secret: c2VjcmV0IGlzIHNlY3VyZQ==}, {name: old, secret: dGhpcyBpcyBwYXNzd29yZA==}]}
              - secretbox: {keys: [{name: box, secret: YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=}]}
              - kms: {apiVersion: v2, name: cloud, endpoint: unix:///run/kms.sock, timeout: 500ms}
              - identity: {}
            - resources: ['*.apps']
              providers: [{identity: {}}]
            """);
        Assert.Equal(["k8s:enc:aescbc:v1:new:", "k8s:enc:aescbc:v1:old:", "k8s:enc:secretbox:v1:box:", "k8s:enc:kms:v2:cloud:", ""], configuration.Rules[0].Ciphers.Select(cipher => cipher.Prefix));
        Assert.True(configuration.Rules[0].Concerns("secrets"));
        Assert.True(configuration.Rules[0].Concerns("widgets.example.com"));
        Assert.False(configuration.Rules[0].Concerns("configmaps"));
        Assert.True(configuration.Rules[1].Concerns("deployments.apps"));
        Assert.False(configuration.Rules[1].Concerns("pods"));
    }

    [Theory]
    [InlineData("*.*", "pods", true)]
    [InlineData("*.*", "deployments.apps", true)]
    [InlineData("*.", "pods", true)]
    [InlineData("*.", "deployments.apps", false)]
    public void PatternsStandForGroups(string pattern, string resource, bool concerned) =>
        Assert.Equal(concerned, new EncryptionRule([pattern], []).Concerns(resource));

    [Theory]
    [InlineData("- {resources: [], providers: [{identity: {}}]}", "resources[0].resources is empty")]
    [InlineData("- {resources: [a], providers: []}", "resources[0].providers is empty")]
    [InlineData("- {resources: [a], providers: [{rot13: {}}]}", "resources[0].providers[0] names the unknown provider rot13")]
    [InlineData("- {resources: [a], providers: [{aesgcm: {keys: []}}]}", "resources[0].providers[0].keys is empty")]
    [InlineData("- {resources: [a], providers: [{aesgcm: {keys: [{name: k, secret: c2hvcnQ=}]}}]}", "resources[0].providers[0].keys[0].secret must be base64 of 16 or 24 or 32 bytes")]
    [InlineData("- {resources: [a], providers: [{secretbox: {keys: [{name: 'k:', secret: c2hvcnQ=}]}}]}", "resources[0].providers[0].keys[0].name is missing or has a colon")]
    [InlineData("- {resources: [a], providers: [{identity: {}}, {identity: {}}]}", "resources[0].providers names a key twice")]
    [InlineData("- {resources: [a], providers: [{kms: {name: k, endpoint: unix:///a}}]}", "resources[0].providers[0].kms.apiVersion must be v2; version 1 is disabled upstream too")]
    [InlineData("- {resources: [a], providers: [{kms: {apiVersion: v2, name: k, endpoint: 'http://a'}}]}", "resources[0].providers[0].kms.endpoint must be a Unix socket: unix:///PATH")]
    public void WhatIsNotUnderstoodIsRefused(string rules, string message) =>
        Assert.Equal(message, Assert.Throws<EncryptionException>(() => Parse(rules)).Message);

    [Fact]
    public void AnotherKindIsRefused() =>
        Assert.Contains("no EncryptionConfiguration", Assert.Throws<EncryptionException>(() => EncryptionConfiguration.Parse("kind: Pod", TimeProvider.System)).Message, StringComparison.Ordinal);

    private static EncryptionConfiguration Parse(string rules) =>
        EncryptionConfiguration.Parse("apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n" + rules, TimeProvider.System);
}
