-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a client agrees to, in the words that a clinic begins with.

INSERT INTO consent_wording (kind, version, text, since) VALUES
    ('treatment', 1, 'I agree to sports massage here. I was told what will be done, what I may feel during it and in the days after it, and what else I could do instead. I have said what I know about my health that may matter, and I will say so when something changes. I may ask for less pressure or stop the session at any time.', '2026-01-01'),
    ('health_data', 1, 'I agree that the clinic writes down what I tell about my health, what is found and what is done, and keeps it for as long as the law asks of it. Only people who work here and need it read it. I may ask for a copy, and have what is wrong put right.', '2026-01-01'),
    ('marketing', 1, 'I agree that the clinic may write to me about its offers and news. I can end this at any time, and it changes nothing about my treatment.', '2026-01-01'),
    ('photos', 1, 'I agree that pictures of me may be taken for my treatment record, to compare how I stand and move. They are kept with my record and shown to nobody outside the clinic unless I agree to that as well.', '2026-01-01'),
    ('sharing', 1, 'I agree that the clinic may tell my doctor, physiotherapist or coach what they need to know about my treatment. I say who that is, and I am told what is passed on.', '2026-01-01');
